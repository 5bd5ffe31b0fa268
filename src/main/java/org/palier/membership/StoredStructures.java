package org.palier.membership;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.palier.audit.Journal;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The structures as the database keeps them. */
@Service
@Transactional(readOnly = true)
class StoredStructures implements Structures {

    private final StructureRepository structures;
    private final Journal journal;

    StoredStructures(StructureRepository structures, Journal journal) {
        this.structures = structures;
        this.journal = journal;
    }

    @Override
    @Transactional
    public StructureId open(String code, String name, String type, boolean veteran) {
        return open(Words.SERVICE, code, name, type, veteran);
    }

    @Transactional
    StructureId open(String by, String code, String name, String type, boolean veteran) {
        StructureId id = StructureId.of(Words.code(code));
        if (structures.existsById(id)) {
            throw Refusal.conflict("membership.refusal.structure-exists", code).at("code");
        }
        structures.save(new Structure(id, Words.name(name), Words.type(type), veteran));
        journal.record(id.value(), id.value(), by, "membership.structure-opened", Map.of("type", type));
        return id;
    }

    @Override
    public Structure get(StructureId id) {
        return structures.findById(id).orElseThrow(Refusal::unknown);
    }

    @Override
    public boolean exists(StructureId id) {
        return structures.existsById(id);
    }

    @Override
    public Map<StructureId, String> names(Collection<StructureId> ids) {
        return structures.findByIdIn(ids).stream().collect(Collectors.toMap(Structure::id, Structure::name));
    }

    @Override
    public Page<Structure> list(int page) {
        var found = structures.findAllByOrderById(PageRequest.of(Page.number(page), Page.SIZE));
        return new Page<>(found.getContent(), found.getNumber(), found.getTotalElements(), Page.SIZE);
    }
}
