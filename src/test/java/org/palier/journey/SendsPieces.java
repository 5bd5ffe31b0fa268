package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Uploads by tus, piece by piece; after a cut goes on from where Palier says that it is, which is never before what it said. */
final class SendsPieces extends AtWork {

    private static final int PIECE = 4_000;
    private static final Map<String, String> TUS = Map.of("Tus-Resumable", "1.0.0");

    private final Api staff;
    private final Shelf shelf;
    private int number;
    private byte[] bytes = {};
    private @Nullable String upload;
    private int acknowledged;
    private boolean cut;

    SendsPieces(BooleanSupplier there, Api staff, Shelf shelf) {
        super(there);
        this.staff = staff;
        this.shelf = shelf;
    }

    @Override
    void act() {
        if (upload == null) {
            announce();
            return;
        }
        if (cut) {
            resume();
        }
        cut = true;
        int end = Math.min(bytes.length, acknowledged + PIECE);
        Api.Answer answer = staff.ask(
                        "PATCH",
                        upload,
                        with(Map.of(
                                "Upload-Offset", "" + acknowledged, "Content-Type", "application/offset+octet-stream")),
                        Arrays.copyOfRange(bytes, acknowledged, end))
                .expect(204);
        cut = false;
        acknowledged = end;
        assertThat(answer.header("Upload-Offset")).isEqualTo("" + end);
        String document = answer.header("Palier-Document");
        if (!document.isEmpty()) {
            shelf.kept().put(document.split("/")[3], Shelf.sha256(bytes));
            upload = null;
        }
    }

    @Override
    boolean isAtRest() {
        return upload == null;
    }

    private void announce() {
        number++;
        bytes = ("Pièce " + number + " en morceaux du carnet de " + shelf.structure() + ".\n")
                .repeat(300)
                .getBytes(StandardCharsets.UTF_8);
        String name =
                Base64.getEncoder().encodeToString(("morceaux " + number + ".txt").getBytes(StandardCharsets.UTF_8));
        String given = staff.ask(
                        "POST",
                        "/api/uploads",
                        with(Map.of("Upload-Length", "" + bytes.length, "Upload-Metadata", "filename " + name)),
                        new byte[0])
                .expect(201)
                .header("Location");
        shelf.sent().add(Shelf.sha256(bytes));
        acknowledged = 0;
        cut = false;
        upload = given;
    }

    private void resume() {
        Api.Answer answer = staff.ask("HEAD", String.valueOf(upload), TUS, new byte[0]);
        assertThat(answer.status())
                .as("the upload %s of which %s was acknowledged", upload, acknowledged)
                .isBetween(200, 204);
        int offset = Integer.parseInt(answer.header("Upload-Offset"));
        assertThat(offset).as("what is left of %s", upload).isBetween(acknowledged, bytes.length);
        acknowledged = offset;
    }

    private static Map<String, String> with(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(TUS);
        return all;
    }
}
