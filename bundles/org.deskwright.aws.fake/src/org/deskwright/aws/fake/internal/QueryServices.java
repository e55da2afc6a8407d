package org.deskwright.aws.fake.internal;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.aws.fake.FakeAws;

/** Services that are asked in a query and answer in XML: STS and IAM; CloudWatch does so, too. */
final class QueryServices {
    private static final String STS = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final String IAM = "https://iam.amazonaws.com/doc/2010-05-08/";
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):role/([\\w+=,.@/-]+)");

    private QueryServices() {
    }

    static String sts(Ask ask, Credentials credentials, String requestId) throws Refusal {
        String account = ask.account().id();
        return switch (ask.operation()) {
            case "GetCallerIdentity" -> response(ask, STS, requestId, xml -> {
                xml.text("Arn", "arn:aws:iam::" + account + ":user/deskwright");
                xml.text("UserId", "AIDAFAKE" + account);
                xml.text("Account", account);
            });
            case "AssumeRole" -> {
                Matcher role = role(ask);
                if (role.group(2).startsWith(FakeAws.MFA_ROLE) && (ask.parameter("SerialNumber").isEmpty()
                        || !ask.parameter("TokenCode").equals(FakeAws.MFA_CODE))) {
                    throw new Refusal(403, "AccessDenied",
                            "MultiFactorAuthentication failed with invalid MFA one time pass code. ");
                }
                Credentials.Temporary made = issued(ask, role, credentials);
                yield response(ask, STS, requestId, xml -> role(ask, role, made, xml));
            }
            default -> throw new Refusal(400, "InvalidAction", "The fake does not know " + ask.operation());
        };
    }

    /** For a token that somebody else has given; {@link FakeAws#WEB_TOKEN} counts. */
    static String webIdentity(Ask ask, Credentials credentials, String requestId) throws Refusal {
        Matcher role = role(ask);
        if (!ask.parameter("WebIdentityToken").equals(FakeAws.WEB_TOKEN)) {
            throw new Refusal(400, "InvalidIdentityToken", "Couldn't retrieve verification key from your identity"
                    + " provider, please reference AssumeRoleWithWebIdentity documentation for requirements");
        }
        Credentials.Temporary made = issued(ask, role, credentials);
        return response(ask, STS, requestId, xml -> {
            xml.text("SubjectFromWebIdentityToken", "deskwright");
            xml.text("Audience", "sts.amazonaws.com");
            xml.text("Provider", "arn:aws:iam::" + made.account() + ":oidc-provider/example.com");
            role(ask, role, made, xml);
        });
    }

    /** Each account has an alias. */
    static String iam(Ask ask, String requestId) throws Refusal {
        if (!ask.operation().equals("ListAccountAliases")) {
            throw new Refusal(400, "InvalidAction", "The fake does not know " + ask.operation());
        }
        return response(ask, IAM, requestId, xml -> {
            xml.in("AccountAliases", () -> xml.text("member", "alias-of-" + ask.account().id()));
            xml.text("IsTruncated", "false");
        });
    }

    private static Matcher role(Ask ask) throws Refusal {
        Matcher role = ROLE.matcher(ask.parameter("RoleArn"));
        if (!role.matches() || ask.parameter("RoleSessionName").isEmpty()) {
            throw new Refusal(400, "ValidationError", "RoleArn or RoleSessionName is not valid");
        }
        return role;
    }

    private static Credentials.Temporary issued(Ask ask, Matcher role, Credentials credentials) throws Refusal {
        return credentials.issue(role.group(1), ask.now())
                .orElseThrow(() -> new Refusal(403, "AccessDenied", "User is not authorized to perform: sts:"
                        + ask.operation() + " on resource: " + ask.parameter("RoleArn")));
    }

    private static void role(Ask ask, Matcher role, Credentials.Temporary made, Xml xml) {
        String session = ask.parameter("RoleSessionName");
        xml.in("AssumedRoleUser", () -> {
            xml.text("AssumedRoleId", "AROAFAKE" + made.account() + ":" + session);
            xml.text("Arn", "arn:aws:sts::" + made.account() + ":assumed-role/" + role.group(2) + "/" + session);
        });
        xml.in("Credentials", () -> {
            xml.text("AccessKeyId", made.accessKeyId());
            xml.text("SecretAccessKey", made.secret());
            xml.text("SessionToken", made.token());
            xml.text("Expiration", made.expires().toString());
        });
    }

    static String response(Ask ask, String namespace, String requestId, Consumer<Xml> result) {
        Xml xml = new Xml();
        xml.in(ask.operation() + "Response xmlns=\"" + namespace + "\"", () -> {
            xml.in(ask.operation() + "Result", () -> result.accept(xml));
            xml.in("ResponseMetadata", () -> xml.text("RequestId", requestId));
        });
        return xml.toString();
    }
}
