package org.deskwright.policy.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import org.deskwright.core.evidence.EvidenceKind;
import org.deskwright.core.intake.UnreadableException;

/**
 * What a directory knows of policies: containers with their links, GPOs, WMI filters, and accounts with their groups.
 * What it does not hold may yet be in the directory. Immutable.
 */
public final class PolicyDirectory {
    public static final EvidenceKind<PolicyDirectory> KIND = new EvidenceKind<>("policy.links", PolicyDirectory.class);
    /** Of the files that it was read from. */
    public static final String LINKS = "policy.directory";
    public static final PolicyDirectory EMPTY = new PolicyDirectory(List.of(), List.of(), List.of(), Map.of(),
            List.of());

    private final Map<Dn, PolicyContainer> containers = new LinkedHashMap<>();
    private final Map<String, GpoObject> gpos = new LinkedHashMap<>();
    private final Map<Dn, DirectoryAccount> accounts = new LinkedHashMap<>();
    private final Map<String, String> wmiFilters;
    private final List<UnreadableException> problems;

    /**
     * @param wmiFilters their names by their ids
     * @param problems what could not be read; the rest is there
     */
    public PolicyDirectory(Collection<PolicyContainer> containers, Collection<GpoObject> gpos,
            Collection<DirectoryAccount> accounts, Map<String, String> wmiFilters,
            Collection<UnreadableException> problems) {
        containers.forEach(one -> this.containers.put(one.dn(), one));
        gpos.forEach(one -> this.gpos.put(one.id(), one));
        accounts.forEach(one -> this.accounts.put(one.dn(), one));
        this.wmiFilters = Map.copyOf(wmiFilters);
        this.problems = List.copyOf(problems);
    }

    /** Of objects, in any order; of those of other classes only what is asked for is looked at. */
    public static PolicyDirectory of(Collection<DirectoryRecord> records) {
        return RecordReader.read(records);
    }

    public List<PolicyContainer> containers() {
        return List.copyOf(containers.values());
    }

    /** Whether it holds any: they are in the configuration, and no export of a domain has them. */
    public boolean knowsSites() {
        return containers.values().stream().anyMatch(one -> one.kind() == PolicyContainer.Kind.SITE);
    }

    public Optional<PolicyContainer> container(Dn dn) {
        return Optional.ofNullable(containers.get(dn));
    }

    public List<GpoObject> gpos() {
        return List.copyOf(gpos.values());
    }

    /** @param id with braces, in any case */
    public Optional<GpoObject> gpo(String id) {
        return Optional.ofNullable(gpos.get(id.toUpperCase(Locale.ROOT)));
    }

    public List<DirectoryAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    public Optional<DirectoryAccount> account(Dn dn) {
        return Optional.ofNullable(accounts.get(dn));
    }

    /** The name of a WMI filter, else its id. */
    public String wmiFilter(String id) {
        return wmiFilters.getOrDefault(id.toUpperCase(Locale.ROOT), id);
    }

    public List<UnreadableException> problems() {
        return problems;
    }

    /** Where a GPO is linked, also by links that are disabled. */
    public List<PolicyContainer> linkedTo(String gpo) {
        return containers.values().stream()
                .filter(one -> one.links().stream().anyMatch(link -> link.gpo().equalsIgnoreCase(gpo))).toList();
    }

    /** Those of both; of what both know, the other counts. */
    public PolicyDirectory with(PolicyDirectory other) {
        return together(List.of(this, other));
    }

    /** Those of all; of what several know, the later counts. */
    public static PolicyDirectory together(List<PolicyDirectory> all) {
        Map<Dn, List<PolicyContainer>> places = new LinkedHashMap<>();
        Map<String, GpoObject> objects = new LinkedHashMap<>();
        Map<Dn, DirectoryAccount> people = new LinkedHashMap<>();
        Map<String, String> filters = new HashMap<>();
        List<UnreadableException> wrong = new ArrayList<>();
        for (PolicyDirectory one : all) {
            one.containers.forEach((dn, place) -> places.computeIfAbsent(dn, _ -> new ArrayList<>()).add(place));
            one.gpos.forEach((id, gpo) -> objects.merge(id, gpo, Containers::both));
            people.putAll(one.accounts);
            filters.putAll(one.wmiFilters);
            wrong.addAll(one.problems);
        }
        return new PolicyDirectory(places.values().stream().map(Containers::all).toList(), objects.values(),
                people.values(), filters, wrong);
    }

    /** The same, with nothing known of these containers. */
    public PolicyDirectory without(Set<Dn> unknown) {
        return new PolicyDirectory(containers.values().stream().filter(one -> !unknown.contains(one.dn())).toList(),
                gpos.values(), accounts.values(), wmiFilters, problems);
    }

    /** @param names what to call a GPO, by its name and its id */
    public PolicyDirectory named(BinaryOperator<String> names) {
        return new PolicyDirectory(containers.values(),
                gpos.values().stream().map(one -> one.called(names.apply(one.name(), one.id()))).toList(),
                accounts.values(), wmiFilters, problems);
    }

    /** How it would be with an OU, or an account, and all that is in it under another parent. */
    public PolicyDirectory withMoved(Dn what, Dn parent) {
        Dn target = what.movedTo(parent);
        return new PolicyDirectory(
                containers.values().stream().map(one -> one.at(one.dn().movedFrom(what, target))).toList(),
                gpos.values(), accounts.values().stream().map(one -> one.at(one.dn().movedFrom(what, target))).toList(),
                wmiFilters, problems);
    }

    /** How it would be without the links of a GPO to a container. */
    public PolicyDirectory withoutLink(Dn container, String gpo) {
        return changed(container,
                one -> one.withLinks(one.links().stream().filter(link -> !link.gpo().equalsIgnoreCase(gpo)).toList()));
    }

    /** How it would be with one more link, which wins over those that are there. */
    public PolicyDirectory withLink(Dn container, GpoLink link) {
        return changed(container, one -> {
            List<GpoLink> links = new ArrayList<>(one.links());
            links.add(link);
            return one.withLinks(links);
        });
    }

    /** How it would be with a container changed; one that is not known is taken for an OU without links. */
    public PolicyDirectory changed(Dn container, UnaryOperator<PolicyContainer> change) {
        Map<Dn, PolicyContainer> places = new LinkedHashMap<>(containers);
        places.put(container, change.apply(containers.getOrDefault(container, PolicyContainer.empty(container))));
        return new PolicyDirectory(places.values(), gpos.values(), accounts.values(), wmiFilters, problems);
    }
}
