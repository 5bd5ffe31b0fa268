package org.palier.evidence;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.palier.evidence.parser.Shift;
import org.palier.files.ObjectStore;
import org.palier.files.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads one version and the pictures of its pages: damage is written down, pictures are drawn anew. What the store does not hand
 * out is no damage while the store is away, and neither for a day while it answers.
 */
@Component
class Look {

    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final Duration BENEFIT = Duration.ofDays(1);

    private final Soundness soundness;
    private final ObjectStore store;
    private final PageRepository pages;
    private final Previews previews;
    private final Damages damages;
    private final Doubts doubts;
    private final Clock clock;

    Look(
            Soundness soundness,
            ObjectStore store,
            PageRepository pages,
            Previews previews,
            Damages damages,
            Doubts doubts,
            Clock clock) {
        this.soundness = soundness;
        this.store = store;
        this.pages = pages;
        this.previews = previews;
        this.damages = damages;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** What was seen, and how many objects and bytes it took. */
    record Seen(int objects, long bytes, boolean damaged, boolean redrawn, boolean unread) {}

    /** Bytes that are counted and not kept. */
    private static final class Tally extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            bytes += count;
        }
    }

    /** Looks at it; ends with {@link StoreUnavailable} where the store is away. */
    Seen at(DocumentVersion version, Instant inDoubtSince) {
        var tally = new Tally();
        boolean sound;
        try {
            sound = soundness.read(version.objectKey(), version.sha256(), () -> tally);
        } catch (StoreUnavailable perhaps) {
            mustAnswer(perhaps);
            return unread(version, inDoubtSince, tally);
        }
        doubts.settle(version.id());
        if (!sound) {
            damages.found(version.id(), version.objectKey());
            return new Seen(1, tally.bytes, true, false, false);
        }
        if (version.damagedAt() != null) {
            damages.disproved(version.id(), version.objectKey());
        }
        var drawn = pages.of(version.id());
        var isWhole = drawn.stream().filter(page -> !isSound(page, tally)).count() == 0;
        return new Seen(1 + drawn.size(), tally.bytes, false, !isWhole && isRedrawn(version), false);
    }

    private Seen unread(DocumentVersion version, Instant inDoubtSince, Tally tally) {
        if (inDoubtSince.isAfter(clock.instant().minus(BENEFIT))) {
            doubts.later(version.id());
            return new Seen(1, tally.bytes, false, false, true);
        }
        doubts.settle(version.id());
        damages.found(version.id(), version.objectKey());
        return new Seen(1, tally.bytes, true, false, false);
    }

    private boolean isSound(DocumentPage page, Tally tally) {
        try {
            return soundness.read(page.objectKey(), page.sha256(), () -> tally);
        } catch (StoreUnavailable perhaps) {
            mustAnswer(perhaps);
            return false;
        }
    }

    private boolean isRedrawn(DocumentVersion version) {
        if (version.state() == DocumentState.QUARANTINED) {
            return false;
        }
        try {
            return Shift.last(version.structure().value(), () -> previews.redraw(version));
        } catch (StoreUnavailable away) {
            doubts.later(version.id());
            mustAnswer(away);
            return false;
        } catch (RuntimeException accident) {
            LOG.warn("The pages of {} are drawn anew later", version.id(), accident);
            doubts.later(version.id());
            return false;
        }
    }

    /** Throws it on where the store is away, and not only this object. */
    private void mustAnswer(StoreUnavailable perhaps) {
        if (!store.isReady()) {
            throw perhaps;
        }
    }
}
