package org.palier.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks along all chains, line by line, and remembers the first place where one does not follow from the one before. */
final class Verifier {

    private final Map<String, Head> promised = new TreeMap<>();
    private final Map<String, Head> reached = new TreeMap<>();
    private final Map<String, String> broken = new TreeMap<>();
    private final String head;
    private long entries;

    Verifier(List<Head> heads) {
        heads.forEach(one -> promised.put(one.chain(), one));
        Seal seal = new Seal();
        promised.values().forEach(one -> seal.add(one.chain()).add(one.hash()));
        this.head = seal.hash();
    }

    void read(Line line) {
        entries++;
        Head before = reached.computeIfAbsent(line.chain(), Head::ofNothing);
        if (!line.follows(before)) {
            broken.putIfAbsent(line.chain(), before.nextPlace());
        }
        reached.put(line.chain(), line.asHead());
    }

    Verification verdict() {
        promised.values().forEach(this::compare);
        reached.values().stream()
                .filter(end -> !promised.containsKey(end.chain()))
                .forEach(end -> broken.putIfAbsent(
                        end.chain(), Head.ofNothing(end.chain()).nextPlace()));
        return new Verification(broken.isEmpty(), entries, head, firstBroken());
    }

    /** A chain whose lines all follow must also end where its head says. */
    private void compare(Head end) {
        Head last = reached.getOrDefault(end.chain(), Head.ofNothing(end.chain()));
        if (last.position() < end.position()) {
            broken.putIfAbsent(end.chain(), last.nextPlace());
        } else if (last.position() > end.position()) {
            broken.putIfAbsent(end.chain(), end.nextPlace());
        } else if (!last.hash().equals(end.hash())) {
            broken.putIfAbsent(end.chain(), last.place());
        }
    }

    private @Nullable String firstBroken() {
        return broken.values().stream().findFirst().orElse(null);
    }
}
