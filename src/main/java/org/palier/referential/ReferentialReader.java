package org.palier.referential;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a referential from the nodes of its file, and notes all that is wrong in it. */
final class ReferentialReader {

    private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Map<String, Sharing> SHARINGS = Map.of(
            "direct", Sharing.DIRECT,
            "apres_occultation", Sharing.ONCE_CLEARED,
            "attestation_seule", Sharing.STATEMENT_ONLY);

    private final List<Flaw> flaws = new ArrayList<>();
    private final Codes types = new Codes(40);
    private final Codes themes = new Codes(16);
    private final Codes criteria = new Codes(24);
    private final StandardsReader standards = new StandardsReader();

    List<Flaw> flaws() {
        return flaws;
    }

    Referential read(Node node) {
        Place root = Place.root(node, flaws);
        List<Standard> others = standards.read(root);
        return new Referential(
                new ReferentialId(identity(root, "code"), identity(root, "version")),
                title(root, "titre"),
                title(root, "avertissement"),
                levels(root),
                aggregation(root.at("agregation").at("thematique").known("agregation.thematique")),
                each(root.at("types_document").known("types_document"), this::documentType),
                each(root.at("thematiques").known("thematiques"), this::theme).stream()
                        .sorted(Comparator.comparingInt(Theme::order))
                        .toList(),
                others);
    }

    private static String identity(Place root, String key) {
        return root.at(key).text(IDENTITY, "referential.flaw.identity");
    }

    private static Text title(Place place, String key) {
        String fr = place.at(key).text();
        return new Text(fr, place.optional(key + "_en").orElse(fr));
    }

    private static List<MaturityLevel> levels(Place root) {
        Place zero = root.at("niveau_zero").known("niveau_zero");
        return Stream.concat(
                        Stream.of(level(zero, 0)),
                        numbered(root.at("niveaux").known("niveaux"), ReferentialReader::level).stream())
                .toList();
    }

    private static MaturityLevel level(Place place, int number) {
        return new MaturityLevel(number, title(place, "libelle"), title(place, "definition"));
    }

    private static Aggregation aggregation(Place place) {
        return new Aggregation(
                place.at("part_minimale_pourcent").number(0, 100),
                place.at("ecart_maximal").number(0, Aggregation.HIGHEST),
                place.at("imperatifs_au_niveau").flag());
    }

    private DocumentType documentType(Place entry) {
        String code = types.take(entry);
        Place place = entry.known(code);
        return new DocumentType(
                code,
                title(place, "libelle"),
                sharing(place.at("partage_pair")),
                place.at("validite_preuve_mois").number(1, 1200),
                place.maybe("conservation")
                        .flatMap(kept -> kept.optional("duree"))
                        .map(ReferentialReader::period)
                        .orElse(null));
    }

    /** None for what is kept for ever, or said in other words than P5Y. */
    private static @Nullable Period period(String said) {
        try {
            return Period.parse(said);
        } catch (DateTimeParseException forEver) {
            return null;
        }
    }

    private static Sharing sharing(Place place) {
        String word = place.text();
        if (!word.isEmpty() && !SHARINGS.containsKey(word)) {
            place.flaw("referential.flaw.sharing", word);
        }
        return SHARINGS.getOrDefault(word, Sharing.STATEMENT_ONLY);
    }

    private Theme theme(Place entry) {
        String code = themes.take(entry);
        Place place = entry.known(code);
        return new Theme(
                code,
                place.at("ordre").number(1, 999),
                title(place, "titre"),
                place.at("presentation").text(),
                each(place.at("criteres"), criterion -> criterion(code, criterion)));
    }

    private Criterion criterion(String theme, Place entry) {
        String code = criteria.take(entry);
        Place place = entry.known(code);
        if (!code.isEmpty() && !theme.isEmpty() && !code.startsWith(theme + "-")) {
            place.at("code").flaw("referential.flaw.stranger", code, theme);
        }
        return new Criterion(
                code,
                place.at("imperatif").flag(),
                title(place, "titre"),
                place.at("intention").text(),
                numbered(
                        place.at("niveaux"),
                        (level, number) -> level.at("descripteur").text()),
                each(place.at("preuves"), this::proof),
                standards.of(place));
    }

    private ExpectedProof proof(Place entry) {
        Place place = entry.at("type");
        String type = place.text();
        if (!type.isEmpty() && !types.know(type)) {
            place.flaw("referential.flaw.unknown", type);
        }
        return new ExpectedProof(entry.at("libelle").text(), type);
    }

    private static <T> List<T> each(Place list, Function<Place, T> entry) {
        return list.items().stream().map(entry).toList();
    }

    /** The four levels, which must stand there in order. */
    private static <T> List<T> numbered(Place list, BiFunction<Place, Integer, T> entry) {
        List<Place> items = list.items();
        if (!items.isEmpty() && items.size() != Aggregation.HIGHEST) {
            list.flaw("referential.flaw.four", String.valueOf(items.size()));
        }
        List<T> read = new ArrayList<>();
        for (Place item : items) {
            int expected = read.size() + 1;
            if (item.at("niveau").number(1, Aggregation.HIGHEST) != expected && expected <= Aggregation.HIGHEST) {
                item.flaw("referential.flaw.order", String.valueOf(expected));
            }
            read.add(entry.apply(item, expected));
        }
        return read;
    }
}
