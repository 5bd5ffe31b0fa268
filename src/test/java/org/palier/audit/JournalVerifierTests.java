package org.palier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the keys of the database changes the past; the verifier says where. */
@ParameterizedClass
@EnumSource
class JournalVerifierTests {

    private static final String FIFTH = " where chain = 's01' and position = 5";

    private final Journal journal;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    JournalVerifierTests(Database database) {
        var parts = JournalParts.on(database);
        this.journal = parts.getBean(Journal.class);
        this.transaction = parts.getBean(TransactionTemplate.class);
        this.jdbc = parts.getBean(JdbcClient.class);
    }

    @BeforeEach
    void threeChainsOfTenActs() {
        for (int i = 1; i <= 10; i++) {
            for (String chain : new String[] {"network", "s01", "s02"}) {
                String number = Integer.toString(i);
                transaction.executeWithoutResult(begun -> journal.record(
                        chain, "subject" + number, "lead@s01.demo", "dossier.submitted", Map.of("n", number)));
            }
        }
        assertThat(journal.verify())
                .isEqualTo(new Verification(true, 30, journal.verify().head(), null));
    }

    @AfterEach
    void anEmptyJournal() {
        jdbc.sql("delete from journal_entry").update();
        jdbc.sql("delete from journal_head").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'chair@s01.demo'",
                "act = 'dossier.adopted'",
                "subject = 'another'",
                "details = '{\"n\":\"6\"}'",
                "details = '{ \"n\":\"5\"}'",
                "happened_at = happened_at + interval '1' second",
                "previous = '0000000000000000000000000000000000000000000000000000000000000000'",
                "hash = '0000000000000000000000000000000000000000000000000000000000000000'",
                "actor = actor || 'd', act = substring(act from 2)"
            })
    void findsAChangedEntry(String change) {
        tamper("update journal_entry set " + change + FIFTH);
        assertBrokenAt("s01/5");
    }

    @Test
    void findsAChangedEntryThatWasSealedAgain() {
        tamper("update journal_entry set actor = 'chair@s01.demo'" + FIFTH);
        String hash = jdbc.sql("select * from journal_entry" + FIFTH)
                .query(Line::read)
                .single()
                .computedHash();
        tamper("update journal_entry set hash = '" + hash + "'" + FIFTH);
        assertBrokenAt("s01/6");
    }

    @Test
    void findsALastEntryThatWasSealedAgain() {
        String last = " where chain = 's01' and position = 10";
        tamper("update journal_entry set actor = 'chair@s01.demo'" + last);
        String hash = jdbc.sql("select * from journal_entry" + last)
                .query(Line::read)
                .single()
                .computedHash();
        tamper("update journal_entry set hash = '" + hash + "'" + last);
        assertBrokenAt("s01/10");
    }

    @ParameterizedTest
    @CsvSource({"1,s01/1", "5,s01/5", "10,s01/10"})
    void findsARemovedEntry(int position, String place) {
        tamper("delete from journal_entry where chain = 's01' and position = " + position);
        assertBrokenAt(place);
    }

    @Test
    void findsARemovedEntryWhoseFollowersMovedUp() {
        tamper("delete from journal_entry" + FIFTH);
        for (int position = 6; position <= 10; position++) {
            tamper("update journal_entry set position = position - 1 where chain = 's01' and position = " + position);
        }
        assertBrokenAt("s01/5");
    }

    @Test
    void findsAnInsertedEntry() {
        tamper(insert("s01", 11));
        assertBrokenAt("s01/11");
    }

    @Test
    void findsAnEntryInsertedBeforeTheFirst() {
        tamper(insert("s01", 0));
        assertBrokenAt("s01/1");
    }

    @Test
    void findsAWholeInventedChain() {
        tamper(insert("s03", 1));
        assertBrokenAt("s03/1");
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        tamper("update journal_entry set position = 99 where chain = 's01' and position = 5");
        tamper("update journal_entry set position = 5 where chain = 's01' and position = 6");
        tamper("update journal_entry set position = 6 where chain = 's01' and position = 99");
        assertBrokenAt("s01/5");
    }

    @Test
    void findsAnEntryThatMovedToAnotherChain() {
        tamper("delete from journal_entry where chain = 's02' and position = 5");
        tamper("update journal_entry set chain = 's02'" + FIFTH);
        assertBrokenAt("s01/5");
    }

    @Test
    void findsAMissingTail() {
        tamper("delete from journal_entry where chain = 's01' and position > 7");
        assertBrokenAt("s01/8");
    }

    @Test
    void findsAChainThatWasEmptied() {
        tamper("delete from journal_entry where chain = 's01'");
        assertBrokenAt("s01/1");
    }

    @Test
    void findsAHeadThatWasSetBack() {
        tamper("update journal_head set position = 7 where chain = 's01'");
        assertBrokenAt("s01/8");
    }

    @Test
    void findsAHeadThatWasRemoved() {
        tamper("delete from journal_head where chain = 's01'");
        assertBrokenAt("s01/1");
    }

    @Test
    void findsTheFirstOfTwoBrokenChains() {
        tamper("update journal_entry set act = 'x' where chain = 's02' and position = 2");
        tamper("update journal_entry set act = 'x' where chain = 'network' and position = 9");
        assertBrokenAt("network/9");
    }

    private static String insert(String chain, int position) {
        return "insert into journal_entry"
                + " (chain, position, happened_at, actor, act, subject, details, previous, hash)"
                + " select '" + chain + "', " + position + ", happened_at, actor, act, subject, details, previous, hash"
                + " from journal_entry where chain = 's02' and position = 1";
    }

    private void tamper(String sql) {
        assertThat(jdbc.sql(sql).update()).isPositive();
    }

    private void assertBrokenAt(String place) {
        assertThat(journal.verify().intact()).isFalse();
        assertThat(journal.verify().broken()).isEqualTo(place);
    }
}
