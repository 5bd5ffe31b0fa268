package org.palier.sorting.mail;

import org.springframework.data.repository.Repository;

/** The messages that were read. */
interface ReadMailRepository extends Repository<ReadMail, String> {

    ReadMail save(ReadMail mail);

    boolean existsById(String digest);
}
