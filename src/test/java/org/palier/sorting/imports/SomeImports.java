package org.palier.sorting.imports;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.archives.SomeArchives;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.core.io.ByteArrayResource;

/** Imports for the tests, brought by the verb itself. */
public class SomeImports {

    private final Imports imports;
    private @Nullable ImportId standing;

    SomeImports(Imports imports) {
        this.imports = imports;
    }

    /** A ZIP. */
    static Packet zip(Object... pathsAndContents) {
        return packet("pieces.zip", SomeArchives.zip(SomeArchives.files(pathsAndContents)));
    }

    static Packet packet(String name, byte[] content) {
        return new Packet(List.of(new Packet.Piece(name, new ByteArrayResource(content))), null);
    }

    static Packet withTable(Packet files, String name, byte[] table) {
        return new Packet(files.files(), new Packet.Piece(name, new ByteArrayResource(table)));
    }

    /** Brings it, and waits until it is read. */
    ImportView read(Actor by, Packet packet) {
        ImportId id = imports.bring(by, packet);
        await().atMost(Duration.ofMinutes(2)).until(() -> !imports.get(by, id).isMoving());
        return imports.get(by, id);
    }

    /** Runs it, and waits until it is done. */
    ImportView done(Actor by, ImportId id, boolean unlisted) {
        imports.run(by, id, unlisted);
        await().atMost(Duration.ofMinutes(2)).until(() -> !imports.get(by, id).isMoving());
        return imports.get(by, id);
    }

    /** The id of an import of this person's structure that nobody has given up: the same one as long as it is there. */
    public String standing(Actor by) {
        try {
            if (standing != null) {
                return imports.get(by, standing).id().toString();
            }
        } catch (Refusal givenUp) {
            standing = null;
        }
        standing = imports.bring(by, zip("a.txt", "Une pièce".getBytes(StandardCharsets.UTF_8)));
        return standing.toString();
    }
}
