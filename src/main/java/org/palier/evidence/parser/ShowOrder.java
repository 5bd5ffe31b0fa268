package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.palier.shared.NoRoom;

/** Write an office document without what its pages do not show. */
record ShowOrder(Path file, Path copy) implements Order<ShowOrder.Answer> {

    /** What became of it. */
    enum Answer {
        /** The copy lies there. */
        WRITTEN,
        /** The document hides nothing. */
        NOTHING_HIDDEN,
        FAILED
    }

    static final char KIND = 'w';

    static ShowOrder readFrom(DataInputStream in) throws IOException {
        return new ShowOrder(Path.of(in.readUTF()), Path.of(in.readUTF()));
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeChar(KIND);
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeUTF(copy.toAbsolutePath().toString());
        out.flush();
    }

    @Override
    public void run(Tools tools, DataOutputStream out) throws IOException {
        out.writeUTF(answer().name());
        out.flush();
    }

    private Answer answer() {
        try {
            return ShownCopy.write(file, copy) ? Answer.WRITTEN : Answer.NOTHING_HIDDEN;
        } catch (IOException | RuntimeException damaged) {
            NoRoom.passOn(damaged);
            return Answer.FAILED;
        } catch (StackOverflowError nestedTooDeep) {
            return Answer.FAILED;
        }
    }

    @Override
    public Answer answer(DataInputStream in) throws IOException {
        return Answer.valueOf(in.readUTF());
    }

    @Override
    public Answer tooHeavy() {
        return Answer.FAILED;
    }
}
