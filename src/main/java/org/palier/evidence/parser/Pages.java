package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers of pages, from 1. */
public record Pages(List<Integer> numbers) {

    public static final Pages NONE = new Pages(List.of());

    static Pages upTo(int last) {
        return new Pages(IntStream.rangeClosed(1, last).boxed().toList());
    }

    Pages and(List<Integer> others) {
        return new Pages(Stream.concat(numbers.stream(), others.stream())
                .distinct()
                .sorted()
                .toList());
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(numbers.size());
        for (var number : numbers) {
            out.writeInt(number);
        }
    }

    static Pages readFrom(DataInputStream in) throws IOException {
        var numbers = new ArrayList<Integer>();
        for (var left = in.readInt(); left > 0; left--) {
            numbers.add(in.readInt());
        }
        return new Pages(List.copyOf(numbers));
    }
}
