package org.palier.membership;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people of all structures. */
interface PersonRepository extends Repository<Person, PersonId> {

    Person save(Person person);

    void flush();

    Optional<Person> findById(PersonId id);

    Optional<Person> findByUsername(String username);

    List<Person> findByIdIn(Collection<PersonId> ids);

    boolean existsByUsername(String username);

    long count();

    @Query("select count(p) > 0 from Person p where p.id = :id and p.credentials = :credentials")
    boolean lives(PersonId id, int credentials);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> lock(PersonId id);
}
