package org.palier.membership.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Puts what was typed back into the form of a page that it came from; what that form holds hidden stays as it is. */
final class Refill {

    private static final String FIELDS = "input, select, textarea";
    private static final String HIDDEN = "hidden";

    private static final int MOST_ROWS = 200;

    /** What a change is made on, so that somebody else's change since is not written over. */
    private static final String REVISION = "revision";

    private final Element form;
    private final Map<String, List<String>> left = new LinkedHashMap<>();
    private boolean typed;

    private Refill(Element form, UnsentForm unsent) {
        this.form = form;
        unsent.typed().forEach((name, values) -> left.put(name, new ArrayList<>(values)));
    }

    /** The form that this was sent from, where the page still has it. */
    static Optional<Refill> of(Document page, UnsentForm unsent) {
        return page.select("main form[method=post]").stream()
                .filter(form -> isThatOf(form, unsent))
                .findFirst()
                .map(form -> new Refill(form, unsent));
    }

    private static boolean isThatOf(Element form, UnsentForm unsent) {
        String action = form.attr("action");
        String page = unsent.page().replaceFirst("\\?.*", "");
        return unsent.action().equals(action.isEmpty() ? page : action)
                && names(form).containsAll(unsent.typed().keySet())
                && form.select("input[type=hidden]").stream()
                        .filter(field ->
                                !field.attr("name").equals(REVISION) && !UnsentForm.isSecret(field.attr("name")))
                        .allMatch(field -> unsent.values(field.attr("name")).contains(field.val()));
    }

    private static List<String> names(Element form) {
        return form.select("[name]").eachAttr("name");
    }

    /** Fills the form and opens what it is folded in. */
    Refill fill() {
        makeRoom();
        form.select("button[name]").forEach(button -> left.remove(button.attr("name")));
        form.select(FIELDS).forEach(this::fill);
        form.parents().stream().filter(one -> one.nameIs("details")).forEach(one -> one.attr("open", ""));
        return this;
    }

    /** As many rows of fields as were typed in, where a script had added some. */
    private void makeRoom() {
        Elements rows = form.select("fieldset.box");
        Element counted = rows.isEmpty() ? null : rows.get(rows.size() - 1).selectFirst("[name]");
        int wanted = counted == null
                ? 0
                : left.getOrDefault(counted.attr("name"), List.of()).size();
        for (int row = rows.size() + 1; row <= Math.min(wanted, MOST_ROWS); row++) {
            Element added = rows.get(rows.size() - 1).clone();
            added.select("input").forEach(field -> field.val(""));
            String number = Integer.toString(row);
            added.select("legend").forEach(name -> name.text(name.text().replaceFirst("\\d+", number)));
            rows.get(rows.size() - 1).after(added);
            rows.add(added);
        }
    }

    Element form() {
        return form;
    }

    /** Whether the form holds anything that a person types or chooses. */
    boolean isTyped() {
        return typed;
    }

    /** What found no field any more, in words. */
    List<String> left() {
        return left.values().stream()
                .flatMap(List::stream)
                .filter(value -> !value.isBlank())
                .collect(Collectors.toList());
    }

    private void fill(Element field) {
        List<String> values = left.getOrDefault(field.attr("name"), new ArrayList<>());
        switch (field.nameIs("input") ? field.attr("type") : field.normalName()) {
            case "file", "password", "submit", "image", "reset", "button" -> {}
            case HIDDEN -> hidden(field, values);
            case "checkbox", "radio" -> choose(field, "checked", field.hasAttr("value") ? field.val() : "on", values);
            case "select" ->
                field.select("option")
                        .forEach(option -> choose(
                                option, "selected", option.hasAttr("value") ? option.val() : option.text(), values));
            default -> write(field, values);
        }
    }

    private static void hidden(Element field, List<String> values) {
        if (field.attr("name").equals(REVISION) && !values.isEmpty()) {
            field.val(values.get(0));
        }
        values.remove(field.val());
    }

    private void choose(Element choice, String how, String value, List<String> values) {
        typed = true;
        if (values.remove(value)) {
            choice.attr(how, "");
        } else {
            choice.removeAttr(how);
        }
    }

    private void write(Element field, List<String> values) {
        typed = true;
        if (!values.isEmpty()) {
            field.val(values.remove(0));
        }
    }
}
