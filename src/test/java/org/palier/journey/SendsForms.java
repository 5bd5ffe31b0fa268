package org.palier.journey;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Uploads by form, one file after the other; sends again what no answer came to. */
final class SendsForms extends AtWork {

    private final Api staff;
    private final Shelf shelf;
    private final UUID name = UUID.randomUUID();
    private int number;
    private byte @Nullable [] unanswered;

    SendsForms(BooleanSupplier there, Api staff, Shelf shelf) {
        super(there);
        this.staff = staff;
        this.shelf = shelf;
    }

    @Override
    void act() {
        byte[] bytes = unanswered == null ? next() : unanswered;
        unanswered = bytes;
        Api.Answer answer = staff.upload("/api/documents", "carnet " + number + ".txt", bytes, Map.of());
        if (!Set.of(200, 201).contains(answer.status())) {
            answer.expect(201);
        }
        shelf.kept().put(answer.json().path("id").asString(), Shelf.sha256(bytes));
        unanswered = null;
    }

    @Override
    boolean isAtRest() {
        return unanswered == null;
    }

    private byte[] next() {
        number++;
        byte[] bytes = ("Pièce numéro " + number + " du carnet de bord " + name + ".\n")
                .repeat(1 + number % 90)
                .getBytes(StandardCharsets.UTF_8);
        shelf.sent().add(Shelf.sha256(bytes));
        return bytes;
    }
}
