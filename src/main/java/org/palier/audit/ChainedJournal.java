package org.palier.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.palier.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal in two tables: the lines, and the head that each chain has reached. */
@Service
@Transactional(readOnly = true)
class ChainedJournal implements Journal {

    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final Heads heads;
    private final Lines lines;
    private final Clock clock;

    ChainedJournal(Heads heads, Lines lines, Clock clock) {
        this.heads = heads;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String chain, String subject, String actor, String act, Map<String, String> details) {
        String sorted = json.writeValueAsString(new TreeMap<>(details));
        Head head = heads.lock(chain);
        // because both databases keep microseconds, and what is read back must hash to the same
        Line line = Line.after(head, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, act, subject, sorted);
        lines.add(line);
        heads.move(line.asHead());
    }

    @Override
    public Page<JournalEntry> about(String subject, int page) {
        return entries(lines.where("subject", subject, "recorded", page, Journal.ABOUT));
    }

    @Override
    public Page<JournalEntry> chain(String chain, int page) {
        return entries(lines.where("chain", chain, "position desc", page, Page.SIZE));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        Verifier verifier = new Verifier(heads.all());
        lines.forEach(verifier::read);
        return verifier.verdict();
    }

    private Page<JournalEntry> entries(Page<Line> page) {
        return new Page<>(page.items().stream().map(this::entry).toList(), page.number(), page.total(), page.size());
    }

    private JournalEntry entry(Line line) {
        return new JournalEntry(
                line.chain(),
                line.position(),
                line.at(),
                line.actor(),
                line.act(),
                line.subject(),
                json.readValue(line.details(), DETAILS),
                line.hash());
    }
}
