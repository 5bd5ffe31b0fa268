package org.palier;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house, and that their arrows point downward. */
class ModularityTests {

    @Test
    void everyRoomUsesOnlyTheRoomsItDeclares() {
        ApplicationModules.of(Palier.class).verify();
    }
}
