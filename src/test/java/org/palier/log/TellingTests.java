package org.palier.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the run's log is searched for. */
class TellingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Current request is not of type [X]: ServletWebRequest:"
                        + " uri=/documents;client=127.0.0.1;session=A4A1047A",
                "of the session A4A1047A6347087C310A5366F7161EC4",
                "Authorization: Bearer q2wE4rT6yU8iO0pA2sD4fG6hJ8kL0zX2cV4bN6mQ1wE",
                "GET /welcome/q2wE4rT6yU8iO0pA2sD4fG6hJ8kL0zX2cV4bN6mQ1wE",
                "Key (username)=(alix@reseau.fr) already exists.",
                "1 85 12 75 116 001 23"
            })
    void findsWhatOpensSomethingOrNamesSomebody(String line) {
        assertThat(Telling.in(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Declined on POST /documents: shared.refusal.media-type",
                "The index was written anew from 1200 texts",
                "The bytes under documents/0b9a62be-8c2e-4c8b-b5a5-0a8b8f0c9d3e are not those that were deposited",
                "Started Palier in 12.345 seconds (process running for 14.2)"
            })
    void leavesTheRest(String line) {
        assertThat(Telling.in(line)).isEmpty();
    }
}
