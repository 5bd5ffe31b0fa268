package org.palier.referential;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A referential's file, read: the referential when nothing is wrong with it, and what is wrong otherwise. Only the nodes are
 * composed, no object is ever made from a tag.
 */
record ReferentialFile(@Nullable Referential content, List<Flaw> flaws) {

    private static final int LONGEST = 1_000_000;

    static ReferentialFile read(String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(yaml));
            return root == null ? flawed(1, "referential.flaw.empty") : read(root);
        } catch (MarkedYAMLException broken) {
            return flawed(line(broken.getProblemMark()), "referential.flaw.syntax", broken.getProblem());
        } catch (ReaderException broken) {
            int line = (int) yaml.substring(0, broken.getPosition()).lines().count();
            return flawed(line, "referential.flaw.character");
        } catch (YAMLException broken) {
            return flawed(1, "referential.flaw.syntax", broken.getMessage());
        }
    }

    private static ReferentialFile read(Node root) {
        ReferentialReader reader = new ReferentialReader();
        Referential referential = reader.read(root);
        List<Flaw> flaws = reader.flaws().stream()
                .sorted(Comparator.comparingInt(Flaw::line))
                .toList();
        return new ReferentialFile(flaws.isEmpty() ? referential : null, flaws);
    }

    private static ReferentialFile flawed(int line, String reason, @Nullable Object... arguments) {
        List<Object> said = new ArrayList<>();
        for (Object argument : arguments) {
            said.add(String.valueOf(argument));
        }
        return new ReferentialFile(null, List.of(new Flaw(line, "referentiel", reason, said)));
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(20);
        return options;
    }
}
