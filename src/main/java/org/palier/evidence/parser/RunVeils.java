package org.palier.evidence.parser;

import java.util.ArrayDeque;
import java.util.Deque;

/** Follows the runs of a letter and tells whether their words are hidden, or white where nothing dark is behind them. */
class RunVeils {

    private final Deque<Boolean> runs = new ArrayDeque<>();
    private boolean inStyle;
    private boolean white;
    private boolean shaded;
    private boolean shadedParagraph;
    private int dark;
    private int hidden;

    boolean areHidden() {
        return hidden > 0;
    }

    void start(String local, String value) {
        switch (local) {
            case "r" -> {
                runs.push(false);
                inStyle = false;
            }
            case "rPr" -> {
                inStyle = !runs.isEmpty();
                white = false;
                shaded = false;
            }
            case "vanish", "specVanish" -> hideIf(inStyle && !value.matches("0|false|off"));
            case "color" -> white = inStyle && value.equalsIgnoreCase("FFFFFF");
            case "shd", "highlight" -> {
                shaded = true;
                shadedParagraph = shadedParagraph || runs.isEmpty();
            }
            case "tc", "txbxContent" -> dark++;
            default -> {}
        }
    }

    void end(String local) {
        switch (local) {
            case "rPr" -> {
                hideIf(inStyle && white && !shaded && !shadedParagraph && dark == 0);
                inStyle = false;
            }
            case "r" -> hidden -= !runs.isEmpty() && runs.pop() ? 1 : 0;
            case "p" -> shadedParagraph = false;
            case "tc", "txbxContent" -> dark--;
            default -> {}
        }
    }

    private void hideIf(boolean isHidden) {
        if (isHidden && Boolean.FALSE.equals(runs.peek())) {
            runs.pop();
            runs.push(true);
            hidden++;
        }
    }
}
