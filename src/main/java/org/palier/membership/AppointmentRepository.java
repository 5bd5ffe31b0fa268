package org.palier.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who is what, and where. */
interface AppointmentRepository extends Repository<Appointment, UUID> {

    Appointment save(Appointment appointment);

    void delete(Appointment appointment);

    void flush();

    /** Each appointment of a person with the person, in one statement, by code and the network last. */
    @Query("""
            select a from Appointment a join fetch a.person left join fetch a.roles
            where a.person.id = :person
            order by a.structure.value nulls last""")
    List<Appointment> allOf(PersonId person);

    @Query("""
            select a from Appointment a left join fetch a.roles
            where a.person.id = :person
            and (a.structure = :structure or (:structure is null and a.structure is null))""")
    Optional<Appointment> find(PersonId person, @Nullable StructureId structure);

    /** Only somebody who sits on the board has a deliberative voice, and a lead's does not count. */
    @Query("""
            select count(a) from Appointment a
            where a.structure = :structure and a.deliberative = true
            and org.palier.membership.Role.LEAD not member of a.roles""")
    int voters(StructureId structure);
}
