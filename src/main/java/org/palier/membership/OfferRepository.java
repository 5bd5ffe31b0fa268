package org.palier.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What known people are asked to become. */
interface OfferRepository extends Repository<Offer, UUID> {

    Offer save(Offer offer);

    void delete(Offer offer);

    Optional<Offer> findById(UUID id);

    @Query("""
        select o from Offer o join fetch o.person left join fetch o.roles
        where o.person.id = :person and o.expiresAt > :now order by o.expiresAt\
        """)
    List<Offer> of(PersonId person, Instant now);

    @Query("""
        select distinct o from Offer o join fetch o.person p left join fetch o.roles
        where (o.structure = :structure or (:structure is null and o.structure is null)) and o.expiresAt > :now
        order by p.name, o.id\
        """)
    List<Offer> in(@Nullable StructureId structure, Instant now);

    @Modifying(flushAutomatically = true)
    @Query("delete from Offer o where o.expiresAt <= :before")
    void forgetBefore(Instant before);
}
