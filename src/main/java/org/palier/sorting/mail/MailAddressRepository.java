package org.palier.sorting.mail;

import java.util.Optional;
import org.palier.membership.StructureId;
import org.springframework.data.repository.Repository;

/** The addresses of the structures. */
interface MailAddressRepository extends Repository<MailAddress, StructureId> {

    MailAddress save(MailAddress address);

    Optional<MailAddress> findById(StructureId structure);

    Optional<MailAddress> findByWord(String word);
}
