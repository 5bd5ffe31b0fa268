package org.palier.workflow;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Intake;

/** A slow step of the intake, which a worker does outside every transaction. */
enum IntakeStep {
    /** First, because what has begun should end before more begins. */
    INDEX("index") {
        @Override
        Map<String, Object> run(Intake intake, Version version, boolean again) {
            intake.index(version.document(), version.number());
            return Map.of();
        }
    },
    INSPECT("inspect") {
        @Override
        Map<String, Object> run(Intake intake, Version version, boolean again) {
            Intake.Outcome outcome = intake.glance(version.document(), version.number());
            return Map.of(Variables.OUTCOME, outcome.name());
        }
    },
    /** What a first look was too short for. */
    INSPECT_AT_LENGTH("inspect-at-length") {
        @Override
        Map<String, Object> run(Intake intake, Version version, boolean again) {
            Intake.Outcome outcome = intake.inspect(version.document(), version.number());
            return Map.of(Variables.OUTCOME, outcome.name());
        }

        @Override
        boolean isLong() {
            return true;
        }
    },
    /** Last, because a document can be read and shared while its pages are still to be drawn. */
    PREVIEW("preview") {
        @Override
        Map<String, Object> run(Intake intake, Version version, boolean again) {
            if (again) {
                intake.preview(version.document(), version.number());
            } else if (!intake.tryPreview(version.document(), version.number())) {
                throw new OutOfTime();
            }
            return Map.of();
        }

        @Override
        Optional<Map<String, Object>> without(Intake intake, Version version) {
            intake.withoutPreview(version.document(), version.number());
            return Optional.of(Map.of());
        }

        @Override
        boolean isLong() {
            return true;
        }
    };

    /** A version of a document, as a process carries it. */
    record Version(DocumentId document, int number) {

        static Version in(Map<String, Object> variables) {
            return new Version(
                    DocumentId.of(String.valueOf(variables.get(Variables.DOCUMENT))),
                    Integer.parseInt(String.valueOf(variables.get(Variables.VERSION))));
        }

        @Override
        public String toString() {
            return document.toString() + '/' + number;
        }
    }

    /** The time was up before it was done: it is tried once more, behind others. */
    static final class OutOfTime extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfTime() {
            super("out of time");
        }
    }

    private final String id;

    IntakeStep(String id) {
        this.id = id;
    }

    /** The step of this id in the process. */
    static IntakeStep of(String id) {
        return Arrays.stream(values())
                .filter(step -> step.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    String id() {
        return id;
    }

    /** Whether it reads the document, which may end in that there is nothing to read. */
    boolean isInspection() {
        return this == INSPECT || this == INSPECT_AT_LENGTH;
    }

    /** Under which its jobs wait. */
    String topic() {
        return "document-" + id;
    }

    /** Whether it may take minutes. */
    boolean isLong() {
        return false;
    }

    /**
     * Does the step, and returns what the process should know of it.
     *
     * @param again whether it was tried before
     */
    abstract Map<String, Object> run(Intake intake, Version version, boolean again);

    /** Goes on without the step once its last try has failed, and returns as {@link #run}; nothing where that cannot be. */
    Optional<Map<String, Object>> without(Intake intake, Version version) {
        return Optional.empty();
    }
}
