package org.palier.evidence.archives;

/** Ends the reading of an archive or of its table where it is found not to be one. */
class Faulty extends RuntimeException {

    private final ArchiveFault fault;

    Faulty(ArchiveFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    ArchiveFault fault() {
        return fault;
    }
}
