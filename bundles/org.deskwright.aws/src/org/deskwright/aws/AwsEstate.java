package org.deskwright.aws;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.deskwright.aws.internal.Accounts;
import org.deskwright.aws.internal.PaceClock;
import org.deskwright.aws.internal.Pacers;
import org.deskwright.aws.internal.Permissions;
import org.deskwright.aws.internal.Refresh;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.ConnectionReport;
import org.deskwright.estate.account.OrganizationAccount;
import org.deskwright.estate.account.PolicyTier;
import org.deskwright.estate.account.ProfileListing;
import org.deskwright.estate.account.SignInDialog;
import org.deskwright.estate.live.LiveAnswer;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LiveSource;
import org.deskwright.estate.live.RateBudget;
import org.osgi.service.component.annotations.Component;

/**
 * Reads estates and gets into accounts with the AWS SDK. Whoever reads the same account and Region at the same time
 * shares its rate, as long as it is the same instance.
 */
@Component(service = {LiveEstate.class, AwsAccounts.class})
public final class AwsEstate implements LiveEstate, AwsAccounts {
    private final Pacers pacers;
    private final Supplier<Refresh.Setting> setting;

    public AwsEstate() {
        this(PaceClock.SYSTEM, Refresh.Setting::ofThisUser);
    }

    /**
     * @param clock by which rates are kept; for a stand-in whose time goes faster
     */
    public AwsEstate(InstantSource clock) {
        this(PaceClock.by(clock), Refresh.Setting::ofThisUser);
    }

    /**
     * @param setting asked for at each reading, because people edit their configuration
     */
    AwsEstate(PaceClock clock, Supplier<Refresh.Setting> setting) {
        // the SDK logs through SLF4J, which has nowhere to log to here and would say so on the standard error
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        this.pacers = new Pacers(clock);
        this.setting = setting;
    }

    @Override
    public List<LiveAnswer> read(List<LiveSource> sources, LiveListener listener) {
        return new Refresh(pacers, setting.get(), listener).run(sources);
    }

    @Override
    public List<RateBudget> budgets() {
        return pacers.budgets();
    }

    @Override
    public ProfileListing profiles() {
        return setting.get().profiles().listing();
    }

    @Override
    public void signIn(String profile, Optional<URI> endpoint, SignInDialog dialog) throws ConnectionException {
        new Accounts(setting.get(), pacers).signIn(profile, endpoint, dialog);
    }

    @Override
    public ConnectionReport test(LiveSource source, SignInDialog dialog) throws ConnectionException {
        return new Accounts(setting.get(), pacers).test(source, dialog);
    }

    @Override
    public List<OrganizationAccount> organization(LiveSource source, SignInDialog dialog) throws ConnectionException {
        return new Accounts(setting.get(), pacers).organization(source, dialog);
    }

    @Override
    public String policy(PolicyTier tier) {
        return Permissions.bundled().policy(tier);
    }
}
