package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Something that the forked process is asked for, and how it is answered; written on one side, read on the other. */
sealed interface Order<A> permits InspectOrder, DrawOrder, MaskOrder, ShowOrder, SurveyOrder, UnpackOrder {

    /** Writes everything that {@link #readFrom} reads, the kind of order first. */
    void writeTo(DataOutputStream out) throws IOException;

    /** Does what is asked, in the forked process, and writes the answer. */
    void run(Tools tools, DataOutputStream out) throws IOException;

    A answer(DataInputStream in) throws IOException;

    /** The answer of a process that died of it. */
    A tooHeavy();

    static Order<?> readFrom(DataInputStream in) throws IOException {
        return switch (in.readChar()) {
            case InspectOrder.KIND -> InspectOrder.readFrom(in);
            case DrawOrder.KIND -> DrawOrder.readFrom(in);
            case MaskOrder.KIND -> MaskOrder.readFrom(in);
            case ShowOrder.KIND -> ShowOrder.readFrom(in);
            case SurveyOrder.KIND -> SurveyOrder.readFrom(in);
            case UnpackOrder.KIND -> UnpackOrder.readFrom(in);
            default -> throw new IOException("an order of an unknown kind");
        };
    }

    /** What the forked process works with; kept warm from one order to the next. */
    record Tools(Inspector inspector, PageDrawer drawer, PageMasker masker) {}
}
