package org.palier.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What programs send is read as it is written. */
class StrictJsonTests {

    private final JsonMapper json = mapper();

    /** A body as the API has them. */
    record Body(
            @Nullable Vote vote,
            @Nullable Integer level,
            @Nullable String comment,
            @Nullable List<String> names) {}

    /** Two words. */
    enum Vote {
        FOR,
        AGAINST
    }

    @Test
    void takesWhatIsMeant() {
        assertThat(json.readValue("{\"vote\":\"FOR\",\"level\":2,\"comment\":\"Été 🌞\",\"names\":[]}", Body.class))
                .isEqualTo(new Body(Vote.FOR, 2, "Été 🌞", List.of()));
        assertThat(json.readValue("{\"comment\":null,\"names\":null}", Body.class))
                .isEqualTo(new Body(null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"vote\":0}",
                "{\"vote\":\"0\"}",
                "{\"vote\":\"\"}",
                "{\"level\":2.7}",
                "{\"level\":2.0}",
                "{\"level\":\"2\"}",
                "{\"level\":true}",
                "{\"comment\":3}",
                "{\"comment\":\"a\\ud800\"}",
                "{\"comment\":\"\\u0000\"}",
                "{\"names\":[null]}",
                "{\"names\":[[]]}",
                "{\"names\":[\"\\udc00\"]}",
                "{\"level\":1,\"level\":2}",
                "{\"level\":1} {}"
            })
    void refusesWhatIsOnlyNearIt(String body) {
        assertThatThrownBy(() -> json.readValue(body, Body.class)).isInstanceOf(JacksonException.class);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        StrictJson.strict(builder);
        return builder.build();
    }
}
