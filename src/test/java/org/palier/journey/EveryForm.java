package org.palier.journey;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Walks the ended session at every form that the table knows a way to, with scripts and without. */
final class EveryForm {

    private final int port;
    private final FormPlaces places;
    private final List<String> wrong = new ArrayList<>();
    private String last = "";

    EveryForm(int port, ApplicationContext service) {
        this.port = port;
        this.places = new FormPlaces(port, new FormStates(port, service));
    }

    /** What was not as it should be. */
    List<String> walk() {
        places.prepare();
        FormWalk.all().stream().filter(FormWalk::isWalked).map(places::placed).forEach(this::walk);
        return wrong;
    }

    private void walk(FormWalk walk) {
        for (boolean scripts : List.of(true, false)) {
            try (Visitor visitor = visitor(walk.account(), scripts)) {
                FormWalker walker = new FormWalker(visitor, scripts);
                walker.walk(walk, places.way(walk, last));
                wrong.addAll(walker.wrong());
                last = walker.last().isEmpty() ? last : walker.last();
            }
        }
    }

    private Visitor visitor(String account, boolean scripts) {
        return Visitor.signedIn(Chromium.browser(), "http://127.0.0.1:" + port, account, scripts);
    }
}
