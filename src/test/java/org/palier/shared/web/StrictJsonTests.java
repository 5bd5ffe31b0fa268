package org.palier.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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
            @Nullable Boolean sure,
            @Nullable List<String> names) {}

    /** A number that must be there. */
    record Counted(int count) {}

    /** Two words. */
    enum Vote {
        FOR,
        AGAINST
    }

    @Test
    void takesWhatIsMeant() {
        assertThat(json.readValue("{\"vote\":\"FOR\",\"level\":2,\"comment\":\"Été 🌞\",\"names\":[]}", Body.class))
                .isEqualTo(new Body(Vote.FOR, 2, "Été 🌞", null, List.of()));
        assertThat(json.readValue("{\"comment\":null,\"names\":null}", Body.class))
                .isEqualTo(new Body(null, null, null, null, null));
    }

    /** Each is read, and as something else than what it says, by a reader without our settings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"vote\":0}",
                "{\"vote\":\"0\"}",
                "{\"level\":2.7}",
                "{\"level\":2.0}",
                "{\"level\":\"2\"}",
                "{\"level\":\"\"}",
                "{\"sure\":1}",
                "{\"sure\":\"true\"}",
                "{\"comment\":3}",
                "{\"comment\":true}",
                "{\"comment\":\"a\\ud800\"}",
                "{\"comment\":\"\\u0000\"}",
                "{\"names\":[null]}",
                "{\"names\":[3]}",
                "{\"names\":[\"\\udc00\"]}",
                "{\"level\":1,\"level\":2}"
            })
    void refusesWhatIsOnlyNearIt(String body) {
        assertThatCode(() -> JsonMapper.builder().build().readValue(body, Body.class))
                .as("shows a setting of ours")
                .doesNotThrowAnyException();
        refuses(body, Body.class);
    }

    /** What the reader refuses by itself, and we count on. */
    @Test
    void refusesASecondBodyBehindTheFirstAndAHoleInPlaceOfANumber() {
        refuses("{\"level\":1} {}", Body.class);
        refuses("{\"count\":null}", Counted.class);
    }

    private void refuses(String body, Class<?> type) {
        assertThatThrownBy(() -> json.readValue(body, type)).isInstanceOf(JacksonException.class);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        StrictJson.strict(builder);
        return builder.build();
    }
}
