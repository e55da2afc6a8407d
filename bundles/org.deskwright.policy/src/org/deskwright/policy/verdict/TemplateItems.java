package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplatePolicy;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.checklist.Wish;
import org.deskwright.policy.gpo.Half;

/** Makes items about policies that have names alone into ones about values, by the templates that were read. */
public final class TemplateItems {
    private TemplateItems() {
    }

    public static Checklist of(Checklist checklist, PolicyDefinitions definitions) {
        return new Checklist(checklist.id(),
                checklist.items().stream()
                        .map(item -> item.place() instanceof Place.Named place
                                ? valued(item, place, definitions).orElse(item)
                                : item)
                        .toList());
    }

    /** The value that tells whether the policy is on, where the template says what that is in both states. */
    private static Optional<Item> valued(Item item, Place.Named place, PolicyDefinitions definitions) {
        return definitions.named(item.title()).stream().flatMap(policy -> policy.values().stream())
                .filter(value -> place.mayBe(value.key(), value.name()) && value.part().isEmpty())
                .flatMap(value -> wish(item.wish(), value).map(wish -> new Item(item.id(), false, item.check(),
                        item.title(), new Place.Registry(Half.COMPUTER, value.key(), value.name()), wish,
                        item.isRightUnset(), item.besides(), item.notes())).stream())
                .findFirst();
    }

    private static Optional<Wish> wish(Wish wish, TemplatePolicy.Value value) {
        return switch (wish) {
            case Wish.NotValues(List<String> states) ->
                data(states, value.data()).map(wrong -> new Wish.Values(others(wrong, value.data()), wrong,
                        "the template gives that value to no state", new Wish.Greater("", OptionalLong.empty())));
            case Wish.Value(String state) ->
                data(List.of(state), value.data()).map(List::getFirst).map(Wish.Value::new);
            default -> Optional.empty();
        };
    }

    /** Of both states the one that is not wrong. */
    private static List<String> others(List<String> wrong, Map<String, String> data) {
        return Stream.of(ToldPolicy.ENABLED, ToldPolicy.DISABLED).map(data::get).filter(one -> !wrong.contains(one))
                .toList();
    }

    private static Optional<List<String>> data(List<String> states, Map<String, String> data) {
        boolean both = Stream.of(ToldPolicy.ENABLED, ToldPolicy.DISABLED)
                .allMatch(state -> !data.getOrDefault(state, "").isEmpty());
        List<String> values = states.stream().map(data::get).filter(Objects::nonNull).toList();
        return both && values.size() == states.size() ? Optional.of(values) : Optional.empty();
    }
}
