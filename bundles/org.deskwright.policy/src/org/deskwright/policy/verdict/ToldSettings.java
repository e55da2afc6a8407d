package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplatePolicy;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.admx.ToldValues;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryState;
import org.deskwright.policy.rsop.FailedExtension;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.RsopSetting;

/**
 * Settings as {@code gpresult} tells them, held against items.
 *
 * @param definitions by which policies of templates, told by name, get their keys
 */
public record ToldSettings(PolicyDefinitions definitions) {
    /** Behind what is shown of a preference. */
    static final String PREFERENCE = " (preference)";
    private static final String MACHINE = "MACHINE\\";
    private static final String USER = "USER\\";

    public ToldSettings {
        Objects.requireNonNull(definitions, "definitions");
    }

    /**
     * What a result tells of an item: of policies and of preferences that both set it, the preference, which is carried
     * out after them. Where the computer decides whether that is done, it matters only if it would be another answer.
     */
    public Optional<RsopSetting> winner(Rsop result, Item item) {
        List<RsopSetting> all = result.settings().stream()
                .filter(one -> one.precedence() == 1 && isAbout(one.what(), item)).toList();
        Optional<RsopSetting> policy = all.stream().filter(one -> !(one.what() instanceof RsopSetting.Preferred))
                .findFirst();
        Optional<RsopSetting> preferred = all.stream().filter(one -> one.what() instanceof RsopSetting.Preferred)
                .reduce((_, later) -> later);
        boolean idle = policy.isPresent() && preferred.isPresent()
                && preferred.get().what() instanceof RsopSetting.Preferred(Preference preference)
                && changesNothing(preference, policy.get().what(), item);
        return idle ? policy : preferred.or(() -> policy);
    }

    /**
     * What ended with an error of that which carries out the setting that won, or any about the item where none is
     * told.
     */
    public Optional<FailedExtension> failed(Rsop result, Item item, Optional<RsopSetting> won) {
        boolean ofUser = item.place() instanceof Place.Registry place && place.half() == Half.USER;
        String extension = won.map(RsopSetting::what).map(what -> extension(what, item))
                .orElse(item.isOfSecurity() ? FailedExtension.SECURITY : FailedExtension.REGISTRY);
        return result.failed().stream().filter(one -> (one.half() == Half.USER) == ofUser)
                .filter(one -> one.id().equals(extension) || one.id().equals(FailedExtension.ALL)).findFirst();
    }

    private static String extension(RsopSetting.What what, Item item) {
        return switch (what) {
            case RsopSetting.Preferred(Preference preference) -> preference.what() instanceof Preference.Service
                    ? FailedExtension.PREFERRED_SERVICES
                    : FailedExtension.PREFERRED_VALUES;
            case RsopSetting.Named _ -> FailedExtension.REGISTRY;
            case RsopSetting.Right _,RsopSetting.Service _ -> FailedExtension.SECURITY;
            case RsopSetting.Option _,RsopSetting.Other _ ->
                item.isOfSecurity() ? FailedExtension.SECURITY : FailedExtension.REGISTRY;
        };
    }

    /** What is there already is not created, and what may be done comes to the same. */
    private boolean changesNothing(Preference preference, RsopSetting.What before, Item item) {
        return switch (preference.action()) {
            // a policy of a template may as well take the value away
            case CREATE -> !(before instanceof RsopSetting.Named);
            default -> preference.targeted() && state(item, preference) == state(item, before);
        };
    }

    /** Whether it is what the item is about. */
    public boolean isAbout(RsopSetting.What what, Item item) {
        return switch (item.place()) {
            case Place.Right(String name) ->
                what instanceof RsopSetting.Right right && right.name().equalsIgnoreCase(name);
            case Place.Registry place -> what instanceof RsopSetting.Option option && isAbout(option, place)
                    || what instanceof RsopSetting.Named(ToldPolicy policy) && isAbout(policy, place, item)
                    || what instanceof RsopSetting.Preferred(Preference preference)
                            && isAbout(preference.what(), place);
            case Place.Service place -> what instanceof RsopSetting.Service service && place.matches(service.name())
                    || what instanceof RsopSetting.Preferred(Preference preference)
                            && preference.what() instanceof Preference.Service(String name, String _)
                            && place.matches(name);
            case Place.Named _ -> what instanceof RsopSetting.Named(ToldPolicy policy) && isAbout(policy, item);
            case Place.Template _ -> false;
        };
    }

    /** By its title, below the same first category: the one within it has had more than one name. */
    private static boolean isAbout(ToldPolicy policy, Item item) {
        String category = policy.category().toLowerCase(Locale.ROOT).replaceAll("/.*", "");
        return !policy.whose().equals("User") && item.title().equalsIgnoreCase(policy.title())
                && item.notes().path().toLowerCase(Locale.ROOT).contains("> " + category + " >");
    }

    private static boolean isAbout(RsopSetting.Option option, Place.Registry place) {
        return option.key().equalsIgnoreCase((place.half() == Half.USER ? USER : MACHINE) + place.key())
                && option.name().equalsIgnoreCase(place.value());
    }

    /** Whether a preference takes away the key that it stands in. */
    static boolean takesKeyOf(Rsop result, Item item) {
        return item.place() instanceof Place.Registry place && result.settings().stream()
                .anyMatch(one -> one.what() instanceof RsopSetting.Preferred(Preference preference)
                        && preference.removesFrom(hive(place), place.key()));
    }

    private static String hive(Place.Registry place) {
        return place.half() == Half.USER ? "HKEY_CURRENT_USER" : "HKEY_LOCAL_MACHINE";
    }

    private static boolean isAbout(Preference.What what, Place.Registry place) {
        String hive = hive(place);
        return what instanceof Preference.Value value && value.hive().equalsIgnoreCase(hive)
                && value.key().equalsIgnoreCase(place.key()) && value.name().equalsIgnoreCase(place.value());
    }

    /** By its template, and without that by what the editor shows in English. */
    private boolean isAbout(ToldPolicy policy, Place.Registry place, Item item) {
        if (policy.whose().equals("User") != (place.half() == Half.USER)) {
            return false;
        }
        Optional<TemplatePolicy> known = definitions.find(policy);
        return known.isPresent()
                ? known.get().sets(place.key(), place.value())
                : item.title().equalsIgnoreCase(policy.title()) && item.notes().path().toLowerCase(Locale.ROOT)
                        .endsWith("> " + policy.category().toLowerCase(Locale.ROOT).replace("/", " > "));
    }

    /** Of a policy that is told by name only where its template tells what it sets. */
    public State state(Item item, RsopSetting.What what) {
        return switch (what) {
            case RsopSetting.Right right -> Judge.state(item.wish(), right.members());
            case RsopSetting.Option option ->
                option.read() ? Judge.state(item.wish(), option.value()) : State.CANNOT_TELL;
            case RsopSetting.Service service -> Judge.state(item.wish(), service.mode());
            case RsopSetting.Preferred(Preference preference) ->
                isDecidedThere(preference) ? State.CANNOT_TELL : state(item, preference);
            case RsopSetting.Other other -> Judge.state(item.wish(), other.value());
            case RsopSetting.Named(ToldPolicy policy) when item.place() instanceof Place.Named ->
                Judge.state(item.wish(), policy.state());
            case RsopSetting.Named(ToldPolicy policy) ->
                data(policy, item).map(data -> state(item, data)).orElse(State.CANNOT_TELL);
        };
    }

    /** The item with the value that it is to be greater than, where the result tells that. */
    public Item against(Rsop result, Item item) {
        if (item.wish().other().isEmpty() || !(item.place() instanceof Place.Registry place)) {
            return item;
        }
        Item other = item.about(new Place.Registry(place.half(), place.key(), item.wish().other()));
        return item.wanting(item.wish().against(winner(result, other).flatMap(one -> number(other, one.what()))));
    }

    private Optional<RegistryData> number(Item item, RsopSetting.What what) {
        Optional<String> shown = switch (what) {
            case RsopSetting.Option option -> Optional.of(option.value());
            case RsopSetting.Preferred(Preference preference) when preference.what() instanceof Preference.Value value
                    && !isDecidedThere(preference) && !isDeleted(preference) && oddType(item, what).isEmpty() ->
                Optional.of(value.data().shown());
            case RsopSetting.Named(ToldPolicy policy) -> data(policy, item);
            default -> Optional.empty();
        };
        return shown.filter(text -> text.matches("\\d{1,9}")).map(text -> RegistryData.number(Integer.parseInt(text)));
    }

    /** What is odd of the type of a preference; of policies gpresult tells none. */
    static Optional<String> oddType(Item item, RsopSetting.What what) {
        return switch (what) {
            case RsopSetting.Preferred(Preference preference) when preference.what() instanceof Preference.Value value
                    && !isDeleted(preference) ->
                Judge.oddType(item.wish(), item.place(), value.data());
            case RsopSetting.Right right -> Judge.openMembers(item.wish(), right.members());
            case RsopSetting.Option option when !option.read() -> Optional.of("it is told in a form that is not known");
            default -> Optional.empty();
        };
    }

    private static State state(Item item, Preference preference) {
        if (isDeleted(preference)) {
            return item.isRightUnset() ? State.RIGHT : State.CANNOT_TELL;
        }
        return preference.what() instanceof Preference.Value value
                ? Judge.state(item.wish(), item.place(), value.data())
                : Judge.state(item.wish(), shown(preference));
    }

    private Optional<String> data(ToldPolicy policy, Item item) {
        return item.place() instanceof Place.Registry place
                ? definitions.find(policy)
                        .flatMap(known -> RegistryState.of(ToldValues.of(policy, known)).find(place.key(),
                                place.value()))
                        .map(value -> value.data().map(RegistryData::shown).orElse(""))
                : Optional.empty();
    }

    private static State state(Item item, String data) {
        if (data.isEmpty()) {
            return item.isRightUnset() ? State.RIGHT : State.CANNOT_TELL;
        }
        return Judge.state(item.wish(), data);
    }

    /** Whether only the name is told, and no template tells more. */
    public boolean isOpen(Item item, RsopSetting.What what) {
        return !(item.place() instanceof Place.Named) && what instanceof RsopSetting.Named(ToldPolicy policy)
                && data(policy, item).isEmpty();
    }

    /** What mending has to name or to keep. */
    static Held held(RsopSetting.What what) {
        return switch (what) {
            case RsopSetting.Right right -> Held.by(right.members());
            case RsopSetting.Service service -> Held.of(service.name());
            case RsopSetting.Preferred(Preference preference) ->
                preference.what() instanceof Preference.Service(String name, String _) ? Held.of(name) : Held.NOTHING;
            case RsopSetting.Option _,RsopSetting.Named _,RsopSetting.Other _ -> Held.NOTHING;
        };
    }

    /** In one line for people. */
    public static String shown(RsopSetting.What what) {
        return switch (what) {
            case RsopSetting.Right right -> Judge.shown(right.members());
            case RsopSetting.Option option -> option.value();
            case RsopSetting.Service service -> service.mode();
            case RsopSetting.Preferred(Preference preference) -> shown(preference) + PREFERENCE;
            case RsopSetting.Other other -> other.value();
            case RsopSetting.Named(ToldPolicy policy) -> policy.shown();
        };
    }

    private static String shown(Preference preference) {
        return isDeleted(preference) ? "removed" : switch (preference.what()) {
            case Preference.Value value -> value.data().shown();
            case Preference.Key key -> key.hive() + "\\" + key.key();
            case Preference.Service service -> service.start().toLowerCase(Locale.ROOT);
            case Preference.Other other -> other.name();
        };
    }

    /** Whether it takes a value away, after all policies were carried out. */
    static boolean isDeleted(RsopSetting.What what) {
        return what instanceof RsopSetting.Preferred(Preference preference) && isDeleted(preference);
    }

    private static boolean isDeleted(Preference preference) {
        return preference.action() == Preference.Action.DELETE && preference.what() instanceof Preference.Value;
    }

    /** Whether the computer decides if it is done, or it takes a key away that others may have made again. */
    static boolean isDecidedThere(Preference preference) {
        return preference.targeted() || preference.action() == Preference.Action.CREATE
                || preference.action() == Preference.Action.DELETE && !isDeleted(preference);
    }
}
