package org.palier.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palier.dossier.ProofUse;
import org.palier.dossier.ProofUses;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;

/**
 * What the database knows of the entries that someone may read, which the index would not know in time: what they prove, and
 * their state where it is not READY.
 *
 * @param entries for a facet and a value what has it: documents by their id, versions by their key
 */
record Shelves(Map<Facet, Map<String, Set<String>>> entries) {

    private static final String READY = DocumentState.READY.name();

    static Shelves of(Actor reader, Scope scope, ProofUses uses, Documents documents) {
        Map<Facet, Map<String, Set<String>>> entries = new EnumMap<>(Facet.class);
        for (ProofUse use : uses.of(reader)) {
            String id = use.own() ? use.document().toString() : new Key(use.document(), use.version()).toString();
            put(entries, Facet.THEME, use.theme(), id);
            put(entries, Facet.CRITERION, use.criterion(), id);
        }
        Stream.concat(
                        scope.structure() == null ? Stream.empty() : documents.unready(scope.structure()).stream(),
                        documents.lookUp(scope.granted()).values().stream())
                .filter(version -> version.state() != DocumentState.READY)
                .forEach(version -> put(entries, Facet.STATE, version.state().name(), key(version)));
        return new Shelves(entries);
    }

    /** Whether this value is that of everything that stands on no shelf of its facet. */
    static boolean isTheRest(Facet facet, String value) {
        return facet == Facet.STATE && value.equals(READY);
    }

    Set<String> on(Facet facet, String value) {
        return entries.getOrDefault(facet, Map.of()).getOrDefault(value, Set.of());
    }

    Set<String> onAny(Facet facet) {
        return entries.getOrDefault(facet, Map.of()).values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> all() {
        return entries.keySet().stream()
                .flatMap(facet -> onAny(facet).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many of these entries stand on each shelf of a facet. */
    Map<String, Long> counts(Facet facet, Set<String> found) {
        Map<String, Long> counts = new HashMap<>();
        entries.getOrDefault(facet, Map.of())
                .forEach((value, ids) ->
                        counts.put(value, ids.stream().filter(found::contains).count()));
        return counts;
    }

    /** The same of the states, of which READY is what remains of the total. */
    Map<String, Long> states(Set<String> found, long total) {
        Map<String, Long> counts = counts(Facet.STATE, found);
        long others = counts.values().stream().mapToLong(Long::longValue).sum();
        counts.put(READY, total - others);
        return counts;
    }

    private static void put(Map<Facet, Map<String, Set<String>>> entries, Facet facet, String value, String id) {
        entries.computeIfAbsent(facet, first -> new HashMap<>())
                .computeIfAbsent(value, first -> new HashSet<>())
                .add(id);
    }

    private static String key(VersionView version) {
        return new Key(version.document(), version.version()).toString();
    }
}
