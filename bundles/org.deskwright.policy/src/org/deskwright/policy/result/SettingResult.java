package org.deskwright.policy.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.access.Answer;

/**
 * What comes of a setting.
 *
 * @param claims of all that set or remove it, the strongest first
 * @param unread GPOs above the one that wins whose settings were not read, and that may set it too
 */
public record SettingResult(SettingKey key, List<Claim> claims, List<OrderedGpo> unread) {
    public SettingResult {
        Objects.requireNonNull(key, "key");
        claims = List.copyOf(claims);
        unread = List.copyOf(unread);
    }

    /** The strongest that applies for sure. */
    public Optional<Claim> winner() {
        return claims.stream().filter(one -> one.applies() == Answer.YES).findFirst();
    }

    /** Those that would win over it if they applied, which nobody can tell. */
    public List<Claim> mayWin() {
        return claims.stream().takeWhile(one -> one.applies() != Answer.YES).toList();
    }

    /** Those that it wins over. */
    public List<Claim> losers() {
        return claims.stream().dropWhile(one -> one.applies() != Answer.YES).skip(1).toList();
    }

    /** Whether nothing that is not known could change the winner. */
    public boolean isCertain() {
        return winner().filter(claim -> claim.setting().open().isEmpty()).isPresent() && mayWin().isEmpty()
                && unread.isEmpty();
    }
}
