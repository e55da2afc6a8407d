package org.deskwright.aws.internal;

import java.util.Map;

import org.deskwright.estate.live.LiveAnswer.State;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** What people call an account. Nothing hangs on it: who may not ask has no name for it. */
final class AccountName {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private AccountName() {
    }

    /** As the organization names it, which its management account alone may ask; else its alias; else empty. */
    static String of(Session session, String account) {
        String name = organization(session, account);
        return name.isEmpty() ? alias(session) : name;
    }

    private static String organization(Session session, String account) {
        try {
            String name = session.organizations.get().describeAccount(r -> r.accountId(account)).account().name();
            return name == null ? "" : name;
        } catch (SdkException e) {
            return unlessCancelled(e);
        }
    }

    /** IAM is one for a whole partition, and signed for one Region of it. */
    private static String alias(Session session) {
        Region signed = ServiceMetadata.of("iam").signingRegion(Region.of(session.region()));
        try {
            return XmlText.first(session.raw().post(session.address("iam"), "iam", signed.id(),
                    Map.of("Content-Type", FORM), "Action=ListAccountAliases&Version=2010-05-08").body(), "member");
        } catch (SdkException e) {
            return unlessCancelled(e);
        }
    }

    private static String unlessCancelled(SdkException e) {
        if (Failure.of(e).state() == State.CANCELLED) {
            throw e;
        }
        return "";
    }
}
