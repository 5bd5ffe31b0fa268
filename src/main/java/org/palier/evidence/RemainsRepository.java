package org.palier.evidence;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the keys of objects wait that are to be removed. */
interface RemainsRepository extends Repository<Remains, String> {

    Remains save(Remains remains);

    List<Remains> findByDocument(DocumentId document);

    void deleteByDocument(DocumentId document);

    @Transactional
    void deleteById(String objectKey);
}
