package org.palier.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What changes by its own verbs only, and remembers what they did until the house is told. */
@MappedSuperclass
public abstract class Aggregate {

    @Transient
    private final List<Object> untold = new ArrayList<>();

    protected void happened(Object event) {
        untold.add(event);
    }

    /** Tells each event once, in the order in which they happened. */
    public void tell(Consumer<Object> house) {
        List<Object> events = List.copyOf(untold);
        untold.clear();
        events.forEach(house);
    }
}
