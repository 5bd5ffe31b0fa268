package org.palier.workflow;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.palier.evidence.Datings;
import org.palier.evidence.Datings.Expiring;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the people of a structure, 60 and 15 days before, that a document ends its validity; adopted levels stay. */
@Service
@Transactional
public class Expiries {

    /**
     * A notice as its reader sees it.
     *
     * @param ending the document and its day, as they are now
     */
    public record Told(UUID id, Expiring ending) {}

    private static final Logger LOG = LoggerFactory.getLogger(Expiries.class);
    private static final int EARLY = 60;
    private static final int LATE = 15;
    private static final Limit LOOKED_AT = Limit.of(30);

    private final ExpiryNoticeRepository notices;
    private final Datings datings;
    private final Clock clock;

    Expiries(ExpiryNoticeRepository notices, Datings datings, Clock clock) {
        this.notices = notices;
        this.datings = datings;
        this.clock = clock;
    }

    /** Writes what is due and not written yet; a second time says nothing more, and an accident with one stops no other. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    @Transactional(propagation = Propagation.SUPPORTS)
    public void watch() {
        LocalDate today = LocalDate.now(clock);
        for (Expiring ending : datings.ending(today, today.plusDays(EARLY))) {
            try {
                tell(ending, today);
            } catch (RuntimeException accident) {
                LOG.warn("That {} ends its validity is told later", ending.document(), accident);
            }
        }
    }

    private void tell(Expiring ending, LocalDate today) {
        int days = ChronoUnit.DAYS.between(today, ending.validUntil()) <= LATE ? LATE : EARLY;
        if (!notices.existsByDocumentAndNumberAndValidUntilAndDays(
                ending.document(), ending.version(), ending.validUntil(), days)) {
            notices.save(new ExpiryNotice(ending, days, clock.instant()));
        }
    }

    /** What this person has not seen yet, the first to end first, each document once. */
    @Transactional(readOnly = true)
    public List<Told> unseen(Actor reader) {
        StructureId structure = reader.structure();
        if (structure == null || !reader.prepares(structure)) {
            return List.of();
        }
        List<ExpiryNotice> waiting = notices.unseen(structure, reader.person().value(), LOOKED_AT);
        Map<DocumentId, Expiring> now =
                datings
                        .ending(waiting.stream()
                                .map(ExpiryNotice::document)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(Expiring::document, Function.identity()));
        Set<DocumentId> told = new HashSet<>();
        return waiting.stream()
                .flatMap(notice -> Optional.ofNullable(now.get(notice.document()))
                        .filter(notice::isOf)
                        .map(ending -> new Told(notice.id(), ending))
                        .stream())
                .filter(one -> told.add(one.ending().document()))
                .toList();
    }

    /** This person has seen it. */
    public void see(Actor reader, UUID id) {
        notices.findById(id)
                .filter(notice -> notice.concerns(reader))
                .orElseThrow(Refusal::unknown)
                .seen(reader.person());
    }
}
