package org.palier.membership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
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
        order by a.structure.value nulls last\
        """)
    List<Appointment> allOf(PersonId person);

    @Query("""
        select a from Appointment a left join fetch a.roles
        where a.person.id = :person
        and (a.structure = :structure or (:structure is null and a.structure is null))\
        """)
    Optional<Appointment> find(PersonId person, @Nullable StructureId structure);

    /** Only somebody who sits on the board has a voice; a lead's does not count, nor one nobody has vouched for yet. */
    @Query("""
        select count(a) from Appointment a
        where a.structure = :structure and a.deliberative = true and a.person.vouched = true
        and org.palier.membership.Role.LEAD not member of a.roles\
        """)
    int voters(StructureId structure);

    @Query("select count(a) from Appointment a where :role member of a.roles"
            + " and (a.structure = :structure or (:structure is null and a.structure is null))")
    int holding(Role role, @Nullable StructureId structure);

    @Query("""
        select a from Appointment a join fetch a.person left join fetch a.roles
        where a.structure in :structures and org.palier.membership.Role.LEAD member of a.roles
        order by a.person.name\
        """)
    List<Appointment> leadsOf(Collection<StructureId> structures);

    /** The board of a structure, with those whose roles sleep. */
    @Query("""
        select distinct a from Appointment a join fetch a.person p join fetch a.roles r
        where a.structure = :structure and exists (
            select 1 from Appointment b join b.roles held
            where b = a and held in :roles)
        order by p.name\
        """)
    List<Appointment> holdingAnyOf(Collection<Role> roles, StructureId structure);

    @Query(
            value = "select a from Appointment a join fetch a.person p where a.structure = :structure order by p.name,"
                    + " a.id",
            countQuery = "select count(a) from Appointment a where a.structure = :structure")
    Page<Appointment> inside(StructureId structure, Pageable page);

    @Query(
            value = "select a from Appointment a join fetch a.person p where a.structure is null order by p.name, a.id",
            countQuery = "select count(a) from Appointment a where a.structure is null")
    Page<Appointment> inTheNetwork(Pageable page);
}
