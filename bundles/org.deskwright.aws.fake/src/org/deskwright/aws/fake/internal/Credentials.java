package org.deskwright.aws.fake.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.FakeWorld.FakeAccount;

/** Who may sign. Temporary credentials end by the clock of the fake. */
public final class Credentials {
    private static final Duration VALID = Duration.ofHours(1);

    /** Credentials of an assumed role. */
    public record Temporary(String account, String accessKeyId, String secret, String token, Instant expires) {}

    private final FakeWorld world;
    private final Map<String, Temporary> temporary = new ConcurrentHashMap<>();
    private int issued;

    public Credentials(FakeWorld world) {
        this.world = world;
    }

    /** For an account that exists. */
    public synchronized Optional<Temporary> issue(String account, Instant now) {
        if (world.accounts().stream().noneMatch(a -> a.id().equals(account))) {
            return Optional.empty();
        }
        issued++;
        String number = "%04d".formatted(issued);
        Temporary made = new Temporary(account, "ASIA" + account + number, "a-passing-secret/" + account + number,
                "a-passing-token/" + account + number, now.plus(VALID));
        temporary.put(made.accessKeyId(), made);
        return Optional.of(made);
    }

    /**
     * Whose the key is, and its secret.
     *
     * @param token of the request; null when it has none
     */
    public Map.Entry<FakeAccount, String> find(String accessKeyId, String token, Instant now) throws Refusal {
        for (FakeAccount account : world.accounts()) {
            if (account.accessKeyId().equals(accessKeyId)) {
                return Map.entry(account, account.secretAccessKey());
            }
        }
        Temporary known = temporary.get(accessKeyId);
        if (known == null || !known.token().equals(token)) {
            throw new Refusal(400, "UnrecognizedClientException",
                    "The security token included in the request is invalid");
        }
        if (!now.isBefore(known.expires())) {
            throw new Refusal(400, "ExpiredTokenException", "The security token included in the request is expired");
        }
        return Map.entry(world.account(known.account()), known.secret());
    }
}
