package org.palier.referential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the other standards of a referential's file, and what its criteria share with them; both may be left out. */
final class StandardsReader {

    private static final Pattern STANDARD = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");
    private static final Pattern ELEMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.]{0,15}");

    private final Map<String, Set<String>> known = new HashMap<>();

    /** Reads them first, because what criteria share is checked against them. */
    List<Standard> read(Place root) {
        List<Standard> standards = new ArrayList<>();
        root.maybe("referentiels_externes")
                .ifPresent(list -> list.items().forEach(entry -> standards.add(standard(entry))));
        return standards;
    }

    private Standard standard(Place entry) {
        String code = entry.at("code").text(STANDARD, "referential.flaw.standard");
        Place place = entry.known(code);
        if (known.containsKey(code)) {
            place.at("code").flaw("referential.flaw.duplicate", code);
        }
        Set<String> met = known.computeIfAbsent(code, any -> new HashSet<>());
        List<Standard.Element> elements = place.at("elements").items().stream()
                .map(element -> element(element, met))
                .toList();
        return new Standard(
                code, title(place, "titre"), place.optional("version").orElse(""), elements);
    }

    private static Standard.Element element(Place entry, Set<String> met) {
        String code = entry.at("code").text(ELEMENT, "referential.flaw.element");
        if (!code.isEmpty() && !met.add(code)) {
            entry.at("code").flaw("referential.flaw.duplicate", code);
        }
        return new Standard.Element(code, title(entry, "libelle"));
    }

    /** What a criterion shares, each clause one that its standard has. */
    List<Correspondence> of(Place criterion) {
        Map<String, List<String>> shared = new LinkedHashMap<>();
        criterion
                .maybe("correspondances")
                .ifPresent(place -> place.entries().forEach((standard, list) -> {
                    Set<String> elements = known.get(standard);
                    if (elements == null) {
                        list.flaw("referential.flaw.unknown-standard", standard);
                    } else {
                        shared.put(standard, elements(standard, elements, list));
                    }
                }));
        return shared.entrySet().stream()
                .map(one -> new Correspondence(one.getKey(), one.getValue()))
                .toList();
    }

    private static List<String> elements(String standard, Set<String> known, Place list) {
        List<String> codes = new ArrayList<>();
        for (Place item : list.items()) {
            String code = item.text();
            if (!code.isEmpty() && !known.contains(code)) {
                item.flaw("referential.flaw.unknown-element", code, standard);
            }
            codes.add(code);
        }
        return codes;
    }

    private static Text title(Place place, String key) {
        String fr = place.at(key).text();
        return new Text(fr, place.optional(key + "_en").orElse(fr));
    }
}
