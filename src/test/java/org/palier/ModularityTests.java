package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

/** The rooms of the house, and that their arrows point downward. */
class ModularityTests {

    @Test
    void everyRoomUsesOnlyTheRoomsItDeclares() {
        ApplicationModules.of(Palier.class).verify();
    }

    /** Their tables are migrated in this order, which each start would otherwise find out from all classes. */
    @Test
    void theListReadAtTheStartNamesEveryRoomAfterThoseItStandsOn() throws IOException {
        ApplicationModules rooms = ApplicationModules.of(Palier.class);
        List<String> listed = listed();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(rooms.stream()
                        .map(ApplicationModule::getIdentifier)
                        .map(Object::toString)
                        .toList());
        rooms.forEach(room -> room.getDirectDependencies(rooms)
                .uniqueModules()
                .forEach(below -> assertThat(listed)
                        .containsSubsequence(
                                below.getIdentifier().toString(),
                                room.getIdentifier().toString())));
    }

    private static List<String> listed() throws IOException {
        try (InputStream list =
                new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream()) {
            return List.copyOf(JsonMapper.shared().readTree(list).propertyNames());
        }
    }
}
