package org.palier.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Has documents of a structure erased that were read before, some in each life. */
final class Erases extends AtWork {

    private static final int DOCUMENTS = 20;
    private static final int ONE_IN = 5;

    private final Api lead;
    private final Shelf shelf;
    private final Iterator<String> next;
    private int acts;

    Erases(BooleanSupplier there, Api lead, Shelf shelf) {
        super(there);
        this.lead = lead;
        this.shelf = shelf;
        this.next = brought(lead, shelf).iterator();
    }

    @Override
    void act() {
        if (acts++ % ONE_IN != 0 || !next.hasNext()) {
            lead.get("/api/documents").expect(200);
            return;
        }
        String id = next.next();
        shelf.condemned().put(id, String.valueOf(shelf.kept().remove(id)));
        lead.post("/api/documents/" + id + "/erasure", Map.of("reason", "Déposé deux fois."))
                .expect(204);
        shelf.erased().add(id);
    }

    @Override
    boolean isAtRest() {
        return true;
    }

    private static List<String> brought(Api by, Shelf shelf) {
        SendsForms sending = new SendsForms(() -> true, by, shelf);
        for (int number = 0; number < DOCUMENTS; number++) {
            sending.act();
        }
        List<String> brought = List.copyOf(shelf.kept().keySet());
        brought.forEach(id -> await().atMost(Duration.ofMinutes(2))
                .until(() -> by.get("/api/documents/" + id)
                        .expect(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals("READY")));
        return brought;
    }
}
