package org.deskwright.app.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.deskwright.aws.AwsEstate;
import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.aws.fake.SwiftClock;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.testing.ui.TableBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The live estate over a stand-in for AWS: the wizard and the views. */
final class LiveBot implements AutoCloseable {
    /** In which the AWS CLI keeps sessions; that of whoever runs the tests is left alone. */
    private static final String HOME = "user.home";
    private static final String CONFIG = "aws.configFile";
    /** How many seconds pass for the stand-in in one; little, so that answers do not come too late by its clock. */
    private static final int SPEED = 4;

    /** Profiles that want a sign-in to be approved, and a code. */
    private static final String OF_PEOPLE = """
            [sso-session corp]
            sso_start_url = https://example.com/start
            sso_region = eu-west-1
            [profile sso]
            sso_session = corp
            sso_account_id = 777788889999
            sso_role_name = DeskwrightReadOnly
            endpoint_url = @URL
            [profile mfa]
            role_arn = arn:aws:iam::777788889999:role/MfaReader
            source_profile = fake-111122223333
            mfa_serial = arn:aws:iam::111122223333:mfa/anna
            endpoint_url = @URL
            """;

    private final WorkbenchBot workbench;
    private final FakeAws fake;
    private final ServiceRegistration<?> service;
    /** How often the store was written when a refresh was waited for last. */
    private int written;
    private final String before = System.getProperty(CONFIG);
    private final String home = System.getProperty(HOME);

    private LiveBot(WorkbenchBot workbench, FakeAws fake, ServiceRegistration<?> service) {
        this.workbench = workbench;
        this.fake = fake;
        this.service = service;
    }

    /** Whoever wants the service gets this one, as long as it is there. */
    private static ServiceRegistration<?> inPlaceOfTheUsual(AwsEstate estate) {
        String[] names = {LiveEstate.class.getName(), AwsAccounts.class.getName()};
        return FrameworkUtil.getBundle(LiveBot.class).getBundleContext().registerService(names, estate,
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 1)));
    }

    /** Starts the stand-in with the sample's estate, and lets its profiles be those of the user. */
    static LiveBot start(WorkbenchBot workbench, Path folder) throws IOException {
        SwiftClock clock = new SwiftClock(SPEED);
        FakeAws fake = FakeAws.start(FakeWorld.sample(), 0, clock);
        LiveBot bot = new LiveBot(workbench, fake, inPlaceOfTheUsual(new AwsEstate(clock)));
        // what another test asked is not looked for
        bot.session().calls().clear();
        bot.written = bot.session().current().snapshots();
        System.setProperty(HOME, folder.toString());
        System.setProperty(CONFIG, Files.writeString(folder.resolve("config"), fake.profiles()).toString());
        return bot;
    }

    /** Adds the profiles {@code sso} and {@code mfa}, with which nobody signs in without a person. */
    void askAPerson() throws IOException {
        Files.writeString(Path.of(System.getProperty(CONFIG)),
                fake.profiles() + OF_PEOPLE.replace("@URL", fake.endpoint().toString()));
    }

    FakeAws fake() {
        return fake;
    }

    LiveSession session() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(LiveSession.class));
    }

    /** Goes through the wizard as a user does. */
    void connect(String profile, String... regions) {
        ConnectBot.open(workbench).profile(profile).regions(regions).finish();
    }

    /** Runs a command and waits until what it began is over and shown. */
    void refresh() {
        workbench.command("org.deskwright.live.ui.refresh", Map.of());
        awaitEnd();
    }

    void awaitEnd() {
        Ui.waitUntil("the refresh is over", Duration.ofMinutes(2), () -> session().current().snapshots() > written);
        written = session().current().snapshots();
        Ui.waitUntil("it is shown", Duration.ofMinutes(1),
                () -> session().isOpen() && !workbench.session().current().state().isRunning());
        Ui.pause();
    }

    /** The table of a view, once it is shown with rows. */
    TableBot table(String view) {
        workbench.show("org.deskwright.live." + view);
        Ui.waitUntil(view + " has rows",
                () -> Ui.all(workbench.shell(), "live." + view, Canvas.class).stream().anyMatch(c -> c.isVisible()));
        return TableBot.find("live." + view);
    }

    /** Forgets all that is connected, and stops the stand-in. */
    @Override
    public void close() {
        session().cancel();
        Ui.waitUntil("nothing is read any more", () -> !session().current().running());
        session().current().connections().forEach(session()::disconnect);
        workbench.session().discard();
        fake.close();
        service.unregister();
        System.setProperty(HOME, home);
        if (before == null) {
            System.clearProperty(CONFIG);
        } else {
            System.setProperty(CONFIG, before);
        }
    }
}
