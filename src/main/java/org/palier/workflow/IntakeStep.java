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
        Map<String, Object> run(Intake intake, Version version) {
            intake.index(version.document(), version.number());
            return Map.of();
        }
    },
    INSPECT("inspect") {
        @Override
        Map<String, Object> run(Intake intake, Version version) {
            Intake.Outcome outcome = intake.inspect(version.document(), version.number());
            return Map.of(Variables.OUTCOME, outcome.name());
        }
    },
    /** Last, because a document can be read and shared while its pages are still to be drawn. */
    PREVIEW("preview") {
        @Override
        Map<String, Object> run(Intake intake, Version version) {
            intake.preview(version.document(), version.number());
            return Map.of();
        }

        @Override
        Optional<Map<String, Object>> without(Intake intake, Version version) {
            intake.withoutPreview(version.document(), version.number());
            return Optional.of(Map.of());
        }

        @Override
        boolean isUrgent() {
            return false;
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

    /** Under which its jobs wait. */
    String topic() {
        return "document-" + id;
    }

    /** Whether a document waits for it to be read. */
    boolean isUrgent() {
        return true;
    }

    /** Does the step, and returns what the process should know of it. */
    abstract Map<String, Object> run(Intake intake, Version version);

    /** Goes on without the step once its last try has failed, and returns as {@link #run}; nothing where that cannot be. */
    Optional<Map<String, Object>> without(Intake intake, Version version) {
        return Optional.empty();
    }
}
