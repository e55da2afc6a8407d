package org.deskwright.policy.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;

/**
 * The GPOs that are linked above a place, in the order in which they are applied: the last wins. First come those of
 * the site, then of the domain, then of the OUs from the outermost to the innermost; after all of them those that are
 * enforced, the other way round. Source: [MS-GPOL] 3.2.5.1.5 and 3.2.5.1.6.
 *
 * @param gpos all of them, also those that do not apply
 * @param notRead containers above the place of which nothing is known; taken for ones without links
 * @param unordered containers of which only reports of GPOs tell: whether they have other links, in which order, and
 *     what they block is not known
 */
public record PolicyOrder(List<OrderedGpo> gpos, List<Dn> notRead, List<Dn> unordered) {
    public PolicyOrder {
        gpos = List.copyOf(gpos);
        notRead = List.copyOf(notRead);
        unordered = List.copyOf(unordered);
    }

    /**
     * @param half whose settings: of the user, wherever that is, the computer has to be able to read the GPO, too
     *     (MS16-072)
     */
    public static PolicyOrder of(PolicyDirectory directory, Target target, Dn place, Half half) {
        return new Reckoning(directory, target, half).order(place);
    }

    /** Those that may apply. */
    public List<OrderedGpo> applying() {
        return gpos.stream().filter(one -> one.applies() != Answer.NO).toList();
    }

    /** This, and after it what the other has: what loopback with merging does. */
    PolicyOrder then(PolicyOrder other) {
        List<OrderedGpo> all = new ArrayList<>(gpos);
        all.addAll(other.gpos);
        Set<Dn> missing = new HashSet<>(notRead);
        List<Dn> read = new ArrayList<>(notRead);
        other.notRead.stream().filter(missing::add).forEach(read::add);
        List<Dn> loose = new ArrayList<>(unordered);
        other.unordered.stream().filter(dn -> !loose.contains(dn)).forEach(loose::add);
        return new PolicyOrder(Reckoning.once(all), read, loose);
    }

    /** One place and one half. */
    private record Reckoning(PolicyDirectory directory, Target target, Half half) {
        PolicyOrder order(Dn place) {
            List<Dn> missing = new ArrayList<>();
            List<PolicyContainer> above = above(place, missing);
            List<PolicyContainer> sites = sites();
            List<OrderedGpo> normal = new ArrayList<>();
            List<OrderedGpo> enforced = new ArrayList<>();
            List<PolicyContainer> all = new ArrayList<>(sites);
            all.addAll(above);
            for (int i = 0; i < all.size(); i++) {
                boolean blocked = all.subList(i + 1, all.size()).stream()
                        .anyMatch(below -> below.kind() != Kind.SITE && below.blocks());
                List<OrderedGpo> here = new ArrayList<>();
                for (GpoLink link : all.get(i).links()) {
                    (link.enforced() ? here : normal).add(judged(all.get(i), link, blocked));
                }
                enforced.addAll(0, here);
            }
            normal.addAll(enforced);
            return new PolicyOrder(once(normal), missing,
                    all.stream().filter(one -> !one.ordered()).map(PolicyContainer::dn).toList());
        }

        /** The domain first, then OUs down to the innermost. */
        private List<PolicyContainer> above(Dn place, List<Dn> missing) {
            List<PolicyContainer> above = new ArrayList<>();
            for (Optional<Dn> dn = Optional.of(place); dn.isPresent(); dn = dn.get().parent()) {
                Optional<PolicyContainer> container = directory.container(dn.get());
                container.filter(one -> one.kind() != Kind.SITE).ifPresent(one -> above.add(0, one));
                if (container.isPresent() && container.get().kind() == Kind.DOMAIN) {
                    return above;
                }
                boolean domain = dn.get().type().equals("dc");
                if (container.isEmpty() && (domain || dn.get().type().equals("ou"))) {
                    missing.add(dn.get());
                }
                if (domain) {
                    return above;
                }
            }
            return above;
        }

        /** That of the computer; where it is not known, all that have links. */
        private List<PolicyContainer> sites() {
            return directory.containers().stream().filter(one -> one.kind() == Kind.SITE)
                    .filter(one -> target.site().map(one.dn()::equals).orElse(!one.links().isEmpty())).toList();
        }

        private OrderedGpo judged(PolicyContainer container, GpoLink link, boolean blocked) {
            Optional<GpoObject> known = directory.gpo(link.gpo());
            GpoObject gpo = known.orElse(GpoObject.of(link.gpo()));
            List<Reason> no = new ArrayList<>();
            List<Reason> open = new ArrayList<>();
            if (link.disabled()) {
                no.add(Reason.LINK_DISABLED);
            }
            if (blocked && !link.enforced()) {
                no.add(Reason.BLOCKED);
            }
            if (gpo.isOff(half)) {
                no.add(Reason.HALF_OFF);
            }
            if (container.kind() == Kind.SITE && target.site().isEmpty()) {
                open.add(Reason.SITE_NOT_KNOWN);
            }
            if (known.isEmpty()) {
                open.add(Reason.GPO_NOT_READ);
            } else {
                if (gpo.processing().isOfOtherFormat()) {
                    no.add(Reason.OTHER_FORMAT);
                }
                if (!gpo.processing().halvesKnown()) {
                    open.add(Reason.HALVES_NOT_KNOWN);
                }
                filtering(gpo, no, open);
            }
            Answer applies = !no.isEmpty() ? Answer.NO : open.isEmpty() ? Answer.YES : Answer.UNKNOWN;
            return new OrderedGpo(gpo, container, link.enforced(), applies, no.isEmpty() ? open : no);
        }

        private void filtering(GpoObject gpo, List<Reason> no, List<Reason> open) {
            if (gpo.security().isEmpty()) {
                open.add(Reason.FILTER_NOT_READ);
            } else {
                add(meant(gpo), Reason.NOT_FOR_IT, Reason.FILTER_NOT_KNOWN, no, open);
            }
            if (!gpo.wmiFilter().isEmpty()) {
                add(target.wmiFilters().getOrDefault(gpo.wmiFilter(), Answer.UNKNOWN), Reason.WMI_FILTER,
                        Reason.WMI_NOT_KNOWN, no, open);
            }
        }

        private Answer meant(GpoObject gpo) {
            SecurityDescriptor security = gpo.security().orElseThrow();
            if (half != Half.USER) {
                return security.appliesTo(target.computerAccount());
            }
            return security.appliesTo(target.userAccount())
                    .and(security.allows(target.computerAccount(), SecurityDescriptor.READ_PROPERTY, ""));
        }

        private static void add(Answer answer, Reason ifNo, Reason ifUnknown, List<Reason> no, List<Reason> open) {
            if (answer == Answer.NO) {
                no.add(ifNo);
            } else if (answer == Answer.UNKNOWN) {
                open.add(ifUnknown);
            }
        }

        /** Of a GPO that comes more than once only the last counts: what it sets, it sets again. */
        static List<OrderedGpo> once(List<OrderedGpo> all) {
            List<OrderedGpo> kept = new ArrayList<>();
            Set<String> sure = new HashSet<>();
            for (OrderedGpo one : all.reversed()) {
                boolean repeated = one.applies() != Answer.NO && sure.contains(one.gpo().id());
                if (one.applies() == Answer.YES) {
                    sure.add(one.gpo().id());
                }
                kept.add(repeated
                        ? new OrderedGpo(one.gpo(), one.container(), one.enforced(), Answer.NO,
                                List.of(Reason.REPEATED))
                        : one);
            }
            return kept.reversed();
        }
    }
}
