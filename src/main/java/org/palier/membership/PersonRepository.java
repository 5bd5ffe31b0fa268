package org.palier.membership;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people of all structures. */
interface PersonRepository extends Repository<Person, PersonId> {

    Person save(Person person);

    void flush();

    Optional<Person> findById(PersonId id);

    Optional<Person> findByUsername(String username);

    List<Person> findByIdIn(Collection<PersonId> ids);

    List<Person> findByUsernameIn(Collection<String> usernames);

    boolean existsByUsername(String username);

    long count();

    @Modifying
    @Query(
            value = "update person set wrong_passwords = wrong_passwords + 1 where username = :username",
            nativeQuery = true)
    void countWrongPassword(String username);

    @Query(value = "select wrong_passwords from person where id = :id", nativeQuery = true)
    int wrongPasswords(UUID id);

    @Modifying
    @Query(value = "update person set wrong_passwords = 0 where id = :id", nativeQuery = true)
    void forgetWrongPasswords(UUID id);

    @Query("select count(p) > 0 from Person p where p.id = :id and p.credentials = :credentials")
    boolean lives(PersonId id, int credentials);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> lock(PersonId id);
}
