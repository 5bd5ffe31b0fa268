package org.palier;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.ModelPartContainer;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.parser.PartTree;

/** The columns by which a repository's query finds its rows, table by table. */
final class Sought {

    private static final Pattern ALIAS = Pattern.compile(
            "(?:\\bfrom|\\bjoin(?:\\s+fetch)?|,)\\s+([A-Z]\\w*|(?<!,\\s)[a-z]\\w*\\.\\w+)\\s+([a-z]\\w*)\\b");
    private static final Pattern PATH = Pattern.compile("(?<![:.\\w])([a-z]\\w*)((?:\\.\\w+)*)");
    private static final Pattern CONDITION = Pattern.compile("\\b(on|where)\\b");
    private static final Set<String> WORDS = Set.of("where", "on", "left", "join", "order", "desc", "asc", "in");

    private final Map<String, EntityMappingType> entities = new HashMap<>();

    Sought(SessionFactoryImplementor sessions) {
        sessions.getMappingMetamodel().forEachEntityDescriptor(entity -> entities.put(simple(entity), entity));
    }

    /** By which columns of which tables the method's statements look for rows; where by none, by which they order. */
    Stream<Map<String, Set<String>>> by(Method method, Class<?> kept) {
        Query query = method.getAnnotation(Query.class);
        if (query == null) {
            return Stream.of(derived(method, kept));
        }
        return Stream.of(query.value(), query.countQuery())
                .filter(text -> !text.isEmpty())
                .map(this::written);
    }

    private Map<String, Set<String>> derived(Method method, Class<?> kept) {
        Map<String, Set<String>> columns = new TreeMap<>();
        PartTree tree = new PartTree(method.getName(), kept);
        EntityMappingType entity = entities.get(kept.getSimpleName());
        tree.getParts().forEach(part -> add(columns, entity, part.getProperty().toDotPath()));
        if (columns.isEmpty()) {
            tree.getSort().stream().limit(1).forEach(order -> add(columns, entity, order.getProperty()));
        }
        return columns;
    }

    private Map<String, Set<String>> written(String text) {
        Map<String, ModelPart> aliases = new HashMap<>();
        ALIAS.matcher(text)
                .results()
                .filter(found -> !WORDS.contains(found.group(2)))
                .forEach(found -> aliases.put(found.group(2), from(aliases, found.group(1))));
        Map<String, Set<String>> columns = new TreeMap<>();
        int ordered = text.lastIndexOf("order by");
        String sought = ordered < 0 ? text : text.substring(0, ordered);
        CONDITION
                .matcher(sought)
                .results()
                .limit(1)
                .forEach(begin -> PATH.matcher(sought.substring(begin.end()))
                        .results()
                        .forEach(path -> add(columns, aliases, path)));
        aliases.values().forEach(part -> addKeyOf(columns, part));
        if (columns.isEmpty() && ordered >= 0) {
            PATH.matcher(text.substring(ordered + "order by".length()))
                    .results()
                    .limit(1)
                    .forEach(path -> add(columns, aliases, path));
        }
        return columns;
    }

    /** An entity by its name, or what a way from another alias leads to. */
    private ModelPart from(Map<String, ModelPart> aliases, String source) {
        int dot = source.indexOf('.');
        ModelPart part = dot < 0
                ? entities.get(source)
                : within(aliases.get(source.substring(0, dot)), source.substring(dot + 1));
        if (part == null) {
            throw new AssertionError("What is " + source + "?");
        }
        return part instanceof ToOneAttributeMapping one ? one.getEntityMappingType() : part;
    }

    private static void add(Map<String, Set<String>> columns, Map<String, ModelPart> aliases, MatchResult path) {
        ModelPart begin = aliases.get(path.group(1));
        if (begin != null) {
            add(columns, begin, path.group(2).replaceFirst("^\\.", ""));
        }
    }

    private static void add(Map<String, Set<String>> columns, @Nullable ModelPart begin, String way) {
        ModelPart part = begin;
        for (String name : way.isEmpty() ? List.<String>of() : List.of(way.split("\\."))) {
            // a reference's own column is the one that is looked for, not the key of what it leads to
            part = part instanceof ToOneAttributeMapping ? part : within(part, name);
        }
        if (part instanceof PluralAttributeMapping many) {
            many.getKeyDescriptor().getKeyPart().forEachSelectable((index, column) -> put(columns, column));
            many.getElementDescriptor().forEachSelectable((index, column) -> put(columns, column));
        } else if (part != null) {
            part.forEachSelectable((index, column) -> put(columns, column));
        }
    }

    /** A collection is reached by its key where what holds it is looked for. */
    private static void addKeyOf(Map<String, Set<String>> columns, ModelPart part) {
        if (part instanceof PluralAttributeMapping many
                && columns.containsKey(many.findContainingEntityMapping()
                        .getMappedTableDetails()
                        .getTableName())) {
            many.getKeyDescriptor().getKeyPart().forEachSelectable((index, column) -> put(columns, column));
        }
    }

    private static void put(Map<String, Set<String>> columns, SelectableMapping column) {
        columns.computeIfAbsent(column.getContainingTableExpression(), any -> new TreeSet<>())
                .add(column.getSelectionExpression());
    }

    private static @Nullable ModelPart within(@Nullable ModelPart part, String name) {
        ModelPart inside = part instanceof PluralAttributeMapping many ? many.getElementDescriptor() : part;
        return inside instanceof ModelPartContainer container ? container.findSubPart(name, null) : null;
    }

    private static String simple(EntityMappingType entity) {
        String name = entity.getEntityName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
