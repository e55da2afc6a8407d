package org.deskwright.core.redaction;

import java.util.List;

/**
 * Keys and tokens of services that tell themselves by how they begin, and addresses that whoever knows them may use.
 */
final class ServiceTokens {
    private static final String LETTERS = "[A-Za-z0-9_-]";

    static final List<SecretRule> ALL = List.of(
            SecretRule.of("access key", "(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{30,}+|github_pat_[A-Za-z0-9_]{20,}+|"
                    + "xox[abeoprs](?:\\.xox[bp])?-[A-Za-z0-9.-]{10,}+|xapp-[A-Za-z0-9-]{15,}+|"
                    + "gl(?:pat|rt|dt|cbt|ptt|soat|imt|ft|agent)-" + LETTERS + "{18,}+|ya29\\." + LETTERS + "{15,}+|"
                    + "SG\\." + LETTERS + "{16,}+\\." + LETTERS + "{16,}+|hv[sbr]\\." + LETTERS + "{20,}+|pypi-"
                    + LETTERS + "{16,}+|dckr_(?:pat|oat)_" + LETTERS
                    + "{16,}+|hf_[A-Za-z0-9]{28,}+|do[opr]_v1_[0-9a-f]{40,}+|"
                    + "dapi[0-9a-f]{32}|shp(?:at|ca|pa|ss)_[0-9a-f]{30,}+|glsa_[A-Za-z0-9_]{30,}+|NRAK-[A-Z0-9]{20,}+|"
                    + "PMAK-[0-9a-f-]{40,}+|ATATT3" + LETTERS + "{20,}+|lin_api_[A-Za-z0-9]{30,}+|"
                    + "[sr]k_(?:live|test)_[A-Za-z0-9]{16,}+|whsec_[A-Za-z0-9+/]{20,}+|sk-" + LETTERS + "{20,}+|AIza"
                    + LETTERS + "{30,}+|npm_[A-Za-z0-9]{30,}+|AGE-SECRET-KEY-1[A-Z0-9]{40,}+|tskey-[a-z]{2,12}-"
                    + LETTERS + "{20,}+|EAAC[A-Za-z0-9]{40,}+)").needing("gh", "xox", "xapp-", "gl", "ya29.", "sg.",
                            "hvs.", "hvb.", "hvr.", "pypi-", "dckr_", "hf_", "_v1_", "dapi", "shp", "nrak-", "pmak-",
                            "atatt3", "lin_api_", "k_live_", "k_test_", "whsec_", "sk-", "aiza", "npm_", "age-secret",
                            "tskey-", "eaac"),
            SecretRule.of("signed address",
                    "(?i)(hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/|"
                            + "webhook\\.office\\.com/webhookb2/|outlook\\.office(?:365)?\\.com/webhook/|"
                            + "discord(?:app)?\\.com/api/webhooks/)[^\\s\"'<>\\\\]++")
                    .needing("hook"),
            // in the place of a name
            SecretRule.of("access key", "(://)[A-Za-z0-9_-]{30,}+(?=@)"));

    private ServiceTokens() {
    }
}
