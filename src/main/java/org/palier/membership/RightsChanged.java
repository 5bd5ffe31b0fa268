package org.palier.membership;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import org.springframework.stereotype.Component;

/** Hears of each change of a person or an appointment, whichever verb made it. */
@Component
class RightsChanged {

    private final RightsStamp stamp;

    RightsChanged(RightsStamp stamp) {
        this.stamp = stamp;
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Object row) {
        stamp.move();
    }
}
