package org.deskwright.core.redaction;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What tells people, machines and accounts, and gets a pseudonym. In order: longer things before their parts. */
final class NameRules {
    /**
     * In folders and keys of the clients no domain and no user is named, such as Amazon Web Services\\Amazon
     * WorkSpaces.
     */
    private static final String PRODUCT = "(?<!\\bNT )(?<!\\bIIS )(?!BUILTIN\\\\|(?<=Window )Manager\\\\|(?<=Driver )Host\\\\)(?!\\w{1,15}\\\\Amazon WorkSpaces\\b)(?!(?<=Amazon )WorkSpaces\\\\)";
    /** Letters of any script, also such with marks behind. */
    private static final String LETTERS = "\\p{L}\\p{M}\\p{N}";
    private static final String ACCOUNT = "[" + LETTERS + "._$-]{1,64}(?![" + LETTERS + "_\\\\/])";
    private static final String DOMAIN = "[\\p{L}\\p{N}][" + LETTERS + "-]{0,14}";
    /** What stands before no domain: it is a part of a path. */
    private static final String FREE = "(?:(?<![" + LETTERS + "_.:/\\\\-])|(?<=[uU][sS][eE][rR]:))";
    /** Behind the name of a value of an event, or beside it in the text of one. */
    private static final String IS = "(?:\\\\{0,3}[\"'])?(?:\\s{0,3}=\\s{0,3}|[ \\t]{0,30}:\\s{0,9}|>)(?:\\\\{0,3}[\"'])?";
    private static final String NOBODY = "(?!\\[removed|(?:-|system|local system|local service|network service|anonymous logon|"
            + "dwm-\\d+|umfd-\\d+|n/a|null|none|nt authority|nt service|builtin|window manager|font driver host|workgroup|localhost|"
            + "(?:user|domain|host|name|address)-\\d+)(?:[\\s,;&\"'<>\\\\$]|$))";
    /** Names of kinds of documents, which look like addresses and are the same everywhere. */
    private static final String SCHEMAS = "(?!(?:schemas\\.(?:microsoft|xmlsoap|openxmlformats|dmtf)\\.(?:com|org)|(?:www\\.)?w3\\.org|docs\\.oasis-open\\.org)[/:\"'])";
    private static final String WORD = "[^\\s,;&\"'<>(){}\\[\\]=\\\\]{1,64}";
    /** Several words where nothing else follows. */
    private static final String VALUE = NOBODY + "(" + WORD + "(?:(?: " + WORD + "){0,3}(?=;|\\\\{0,3}\"|$))?)";
    private static final String HOST = NOBODY + "(" + WORD + ")";
    private static final String USER_FIELD = "(?i)(?<![A-Za-z])(?:[a-z]{1,24}(?:user|account)name|account name)" + IS;
    /** Folders of each directory. */
    private static final String CONTAINERS = NameLists.containers().stream().map(Pattern::quote)
            .collect(Collectors.joining("|", "(?!(?:\\{[^,]{0,60}|", ")(?:,|$))"));
    /** Where what is told was published: it is no name of anybody's, and has to be found. */
    private static final String PUBLIC = NameLists.publicHosts().stream().map(Pattern::quote)
            .collect(Collectors.joining("|", "(?!(?:", ")(?![\\w.-]))"));
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    private static final Places IN_FOLDER = Places.beside(NamePlaces::folder, "home/", "home\\", "users/", "users\\",
            "documents and settings/", "documents and settings\\");
    private static final Places BESIDE_BACKSLASH = Places.sign('\\', NamePlaces::domain);
    private static final Places IN_FIELD = Places.beside(NamePlaces::word, "username", "accountname", "account name");

    static final List<NameRule> ALL = List.of(
            new NameRule("arn", Places.at("arn:aws"), "\\barn:aws[a-z-]{0,10}:[^\\s\"',;<>)\\]}]{3,500}"),
            new NameRule("mail", Places.sign('@', NamePlaces::mail),
                    "[" + LETTERS + "._%+'-]{1,64}@(?:[" + LETTERS + "-]{1,63}\\.){1,8}[\\p{L}\\p{M}]{2,63}"),
            new NameRule("sid", Places.at("s-1-5-21-"), "\\bS-1-5-21(?:-\\d{1,10}){3,5}\\b"),
            new NameRule("user", IN_FOLDER, UserFolders.FOLDER),
            // a domain, a backslash and a name, and no part of a path; the name alone is the same user
            new NameRule("domain", BESIDE_BACKSLASH, FREE + PRODUCT + "(" + DOMAIN + ")(?=\\\\{1,2}" + ACCOUNT + ")"),
            new NameRule("user", BESIDE_BACKSLASH, FREE + PRODUCT + DOMAIN + "\\\\{1,2}(" + ACCOUNT + ")"),
            new NameRule("user", Places.beside(NamePlaces::assigned, "user", "login", "owner", "sam", "upn"),
                    "(?i)\\b(?:user(?:[_ -]?name|[_-]?id)?|login(?:[_-]?name)?|owner|sam[_-]?account[_-]?name|upn)[\"']?\\s{0,3}[:=]"
                            + "\\s{0,3}[\"']?((?!\\[removed)[^\\s,;&\"'<>(){}\\[\\]]{1,100})"),
            // as events of Windows tell them
            new NameRule("host", Places.beside(NamePlaces::machine, "username", "accountname", "account name"),
                    USER_FIELD + NOBODY + "([\\w.-]{1,63})(?=\\$)"),
            new NameRule("user", IN_FIELD, USER_FIELD + VALUE),
            new NameRule("domain", Places.beside(NamePlaces::word, "domain", "account domain"),
                    "(?i)(?<![A-Za-z])(?:[a-z]{1,24}domain(?:name)?|account domain)" + IS + VALUE),
            new NameRule("host",
                    Places.beside(NamePlaces::word, "workstation", "computer", "machine", "client", "server",
                            "hostname"),
                    "(?i)(?<![A-Za-z])(?:[a-z]{0,24}workstation[ _]?(?:name)?|[a-z]{0,24}(?:computer|machine|client|server)[ _]?name|"
                            + "[a-z]{0,24}(?:host|server)name)" + IS + HOST),
            // by words that stand before other things, too: a name of a computer has a number
            new NameRule("host",
                    Places.beside(NamePlaces::assigned, "client", "computer", "machine", "server", "logonserver",
                            "logon server", "host"),
                    "(?i)(?<![\\w-])(?:client|computer|machine|(?:logon ?)?server|(?<=\")host)(?:\\\\{0,3}[\"'])?\\s{0,3}[:=]\\s{0,9}"
                            + "(?:\\\\{0,3}[\"'])?(?:\\\\{2,4})?((?!x86|x64|amd|arm|v\\d|(?:host|user|domain|address|server)-\\d)"
                            + "(?=[a-z-]{0,14}\\d)[a-z][a-z0-9-]{2,14})(?![\\w.-])"),
            new NameRule("host", Places.at("<computer>"), "(?i)<computer>([\\w.-]{1,253})(?=<)"),
            new NameRule("host",
                    Places.at("host/", "http/", "rpcss/", "ldap/", "cifs/", "mssqlsvc/", "termsrv/", "wsman/",
                            "restrictedkrbhost/"),
                    "\\b(?:HOST|host|HTTP|RPCSS|LDAP|ldap|CIFS|cifs|MSSQLSvc|TERMSRV|WSMAN|RestrictedKrbHost)/"
                            + "((?!(?i:https?|tcp|udp|ldaps?|host|mail|server)-?\\d?(?![\\w-]))[A-Za-z][A-Za-z0-9-]{1,62}(?:\\.[A-Za-z0-9-]{1,63}){0,6})(?![\\w.-]*/)"),
            new NameRule("user",
                    Places.at(SecretPlaces.all(SecretPlaces.blank("net", "net1"), new String[]{"net.exe", "net1.exe"})),
                    "(?i)\\bnet1?(?:\\.exe)?\\s{1,3}user\\s{1,3}(?![/*])" + NOBODY + "([^\\s/\"']{1,64})"),
            // what a person is called, and the entry of a person or computer in a directory
            new NameRule("person",
                    Places.at(SecretPlaces.joined(List.of("display", "full", "given", "sur", "last", "first"), "name",
                            "_name", " name", "-name")),
                    "(?i)(?<![\\w-])(?:display[_ -]?name|full[_ -]?name|given[_ -]?name|sur[_ -]?name|last[_ -]?name|first[_ -]?name)"
                            + "(?:\\\\{0,3}[\"'])?(?:\\s{0,3}=\\s{0,3}|[ \\t]{0,40}:\\s{1,3}|:(?=\\\\{0,3}[\"']))(?:\\\\{0,3}[\"'])?((?!\\[removed|"
                            + "(?:person|user)-\\d|(?:null|none|true|false)\\b)[\\p{L}][" + LETTERS + ".' -]{1,80})"),
            new NameRule("person", Places.at("cn="),
                    "(?i)(?<![\\w-])CN=" + CONTAINERS + "((?:[^,\\r\\n\"'<>;=\\\\]|\\\\,){1,100}?)"
                            + "(?=(?:,\\s?(?:CN|OU|O)=[^,\\r\\n\"'<>;]{1,100}){0,12},\\s?DC=)"),
            new NameRule("domain", Places.at("dc="),
                    "(?i)(?<![\\w-])DC=(?!(?:com|net|org|edu|gov|local|lan|internal|corp|intra|example|test|de|fr|uk|co|amazonaws|domain-\\d+)\\b)"
                            + "([" + LETTERS + "-]{1,63})"),
            new NameRule("domain", Places.at("domain", "realm", "forest", "netbios"),
                    "(?i)(?<![\\w-])(?:domain|realm|forest|netbios)[_ -]?(?:name|dns[_ -]?name)?(?:\\\\{0,3}[\"'])?(?:\\s{0,3}=|[ \\t]{0,40}:)\\s{0,3}(?:\\\\{0,3}[\"'])?"
                            + "((?!\\[removed|(?:null|none|true|false|user|computer|local|unknown|name|controller|error|failed|domain-\\d+|NT AUTHORITY|BUILTIN|\\w{0,40}ErrorDomain\\w{0,20})\\b)"
                            + "[\\p{L}][" + LETTERS + "-]{1,62}(?:\\.[" + LETTERS
                            + "-]{1,63}){0,6})(?![\\w.@\\\\/:-])"),
            new NameRule("server", Places.sign('\\', NamePlaces::server),
                    "(?<![\\\\\\w])\\\\\\\\([" + LETTERS + "._-]{2,200})(?=\\\\)"),
            new NameRule("host", Places.at("http", "ldap", "smb://", "ftp://", "file://"),
                    "(?i)\\b(?:https?|ldaps?|smb|ftp|file)://" + SCHEMAS + PUBLIC + "(?:\\[removed\\]@)?([" + LETTERS
                            + "._-]{1,253})"),
            new NameRule("host",
                    Places.beside(NamePlaces::host, ".local", ".lan", ".corp", ".int", ".home", ".example", ".test"),
                    "(?i)(?<![" + LETTERS + "_])((?:[" + LETTERS
                            + "-]{1,63}\\.){1,6}(?:local|lan|corp|internal|intra|intranet|home|example|test))\\b"
                            + "(?!\\.)(?!\\()"),
            new NameRule("user", Places.at("user"), "(?i)\\buser\\s{1,2}((?!\\[removed|user-\\d|domain-\\d|has\\b)["
                    + LETTERS
                    + "._-]{2,64})(?=\\s{1,2}has\\s{1,2}(?:activated|been|logged|signed|connected|disconnected))"),
            new NameRule("user", Places.at("\"user", "'user"),
                    "(?i)[\"']user\\\\{0,3}[\"']\\s{0,3}:\\s{0,3}\\{\\s{0,3}\\\\{0,3}[\"'](?:name|login|id|upn)"
                            + "\\\\{0,3}[\"']\\s{0,3}:\\s{0,3}\\\\{0,3}[\"']((?!\\[removed)[^\"'\\\\]{1,100})"),
            new NameRule("user", Places.at("user"),
                    "(?i)\\buser\\s{1,2}['\"]((?!user-\\d)[" + LETTERS + "._-]{2,64})(?=['\"])"),
            new NameRule("user", Places.at("user"),
                    "(?i)\\buser\\s{1,2}((?!user-\\d)[\\p{L}\\p{M}]{1,30}\\.(?!(?:json|xml|log|txt|dll|exe|ini|dat|conf|cfg|config|js|py|sh|cpp|"
                            + "local|lan|corp|com|net|org|name|id)(?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]{1,30}\\d{0,4})(?!["
                            + LETTERS + "_@\\\\/.(-][" + LETTERS + "])"),
            // principals of Kerberos, whose realm is one word in capitals
            new NameRule("user", Places.sign('@', NamePlaces::mail),
                    "([" + LETTERS + "._%+'-]{1,64})(?=@[A-Z][A-Z0-9-]{1,14}(?![\\w.@-]))"),
            new NameRule("domain", Places.sign('@', NamePlaces::behind),
                    "(?<=[\\w-]@)[A-Z][A-Z0-9-]{1,14}(?![\\w.@-])"),
            new NameRule("user", Places.at("uid="),
                    "(?i)(?<![\\w-])uid=((?!user-\\d)[^,\\s\"'<>;=]{1,64})(?=,\\s?(?:ou|cn|dc|o)=)"),
            new NameRule("serial", Places.beside(NamePlaces::assigned, "serial"),
                    "(?i)(?<![A-Za-z])serial(?:[ _-]?(?:number|num|no))?(?:\\\\{0,3}[\"'])?\\s{0,3}[:=]\\s{0,9}(?:\\\\{0,3}[\"'])?"
                            + "(?=[A-Z-]{0,20}\\d)([A-Z0-9][A-Z0-9-]{4,40})(?![\\w:])"),
            new NameRule("host", Places.at("ip-", "ec2amaz-", "wsamzn-", "desktop-", "laptop-", "win-"),
                    "(?i)\\b(ip-\\d{1,3}-\\d{1,3}-\\d{1,3}-\\d{1,3}|EC2AMAZ-[A-Z0-9]{4,12}|WSAMZN-[A-Z0-9]{4,12}|"
                            + "(?:DESKTOP|LAPTOP)-(?=[A-Z0-9]{0,8}\\d)[A-Z0-9]{7,8}|WIN-(?=[A-Z0-9]{0,11}\\d)[A-Z0-9]{11})\\b"),
            new NameRule("address", Places.sign('.', NamePlaces::address),
                    "(?<![\\w.])(?!127\\.0\\.0\\.1)(?!0\\.0\\.0\\.0)" + OCTET + "(?:\\." + OCTET
                            + "){3}(?![\\w.]*v\\d)(?!\\.?\\d)"),
            new NameRule("address", Places.sign(':', NamePlaces::longAddress),
                    "(?i)(?<![\\w:.])(?=[0-9a-f:]{0,39}:[0-9a-f]{0,4}:)"
                            + "(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\\w:])"),
            new NameRule("address", Places.sign(':', NamePlaces::shortAddress),
                    "(?i)(?<![\\w:.])[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6}::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?"
                            + "(?![\\w:])"),
            new NameRule("address", Places.signs(":-", NamePlaces::card),
                    "(?i)(?<![\\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\\w:-])"),
            new NameRule("address", Places.sign('.', NamePlaces::dottedCard),
                    "(?i)(?<![\\w.])[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}(?![\\w.])"),
            new NameRule("address", Places.at("mac"),
                    "(?i)(?<![A-Za-z])mac(?:[ _-]?addr(?:ess)?)?(?:\\\\{0,3}[\"'])?\\s{0,3}[:=]\\s{0,9}(?:\\\\{0,3}[\"'])?([0-9a-f]{12})(?!\\w)"),
            // the end of a GUID is none
            new NameRule("account", Places.digits(12),
                    "(?<![\\w.])(?<![0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-)\\d{12}(?![\\w])"),
            new NameRule("account", Places.sign('-', NamePlaces::account),
                    "(?<![\\w.-])\\d{4}-\\d{4}-\\d{4}(?![\\w-])"),
            new NameRule("resource", Places.sign('-', NamePlaces::resource),
                    "\\b(?:ws|wsb|wsi|wspool|d|i|subnet|vpc|sg|eni|eipalloc|eipassoc|rtb|igw|nat|vol|snap|ami|"
                            + "wsipg|ipg|wsca|pl|acl|dopt)-[0-9a-z]{8,32}\\b"),
            // ids that AWS makes of roles and users
            new NameRule("principal", Places.at("aroa", "aida", "agpa", "anpa", "anva", "aipa"),
                    "\\b(?:AROA|AIDA|AGPA|ANPA|ANVA|AIPA)[A-Z0-9]{12,124}\\b"),
            // opens nothing by itself, and tells the directory
            new NameRule("code", Places.sign('+', NamePlaces::code), "(?i)\\b(?:WS|SL)[A-Z]{3}\\+[A-Z0-9]{6}\\b"));

    /** By these, names are learned: a folder, and a domain before a user. */
    static final List<NameRule> TELLING = List.of(new NameRule("user", IN_FOLDER, UserFolders.FOLDER),
            new NameRule("user", BESIDE_BACKSLASH, FREE + PRODUCT + DOMAIN + "\\\\(" + ACCOUNT + ")"),
            new NameRule("user", IN_FIELD, USER_FIELD + VALUE));

    private static final PlaceTable PLACES = new PlaceTable(ALL.stream().map(NameRule::places).toList());
    private static final PlaceTable TELLING_PLACES = new PlaceTable(TELLING.stream().map(NameRule::places).toList());

    private NameRules() {
    }

    /**
     * The text with what stands for each name in it.
     *
     * @param found for what is found on the way
     */
    static String replace(String text, FoundPlaces found, NameRule.Renaming renaming) {
        return replace(ALL, PLACES, text, found, renaming);
    }

    /** Tells names by which they are known elsewhere. */
    static void tell(String text, FoundPlaces found, NameRule.Renaming told) {
        replace(TELLING, TELLING_PLACES, text, found, told);
    }

    private static String replace(List<NameRule> rules, PlaceTable places, String text, FoundPlaces found,
            NameRule.Renaming renaming) {
        String result = text;
        places.find(result, found);
        for (int i = 0; i < rules.size(); i++) {
            if (found.isAny(i)) {
                String renamed = rules.get(i).replace(result, found, i, renaming);
                if (renamed != result) {
                    result = renamed;
                    places.find(result, found);
                }
            }
        }
        return result;
    }

    /** Domains as they are written in logs; those of the system and keys of the registry have nobody's users. */
    private static final Pattern SURE_DOMAIN = Pattern
            .compile("(?!HK|BUILTIN|AUTHORITY|SERVICE|IIS|NT)[A-Z][A-Z0-9-]{1,14}");
    private static final Pattern SURE_FOLDER = Pattern.compile("(?i)[\\\\/]?(?:home|users)[\\\\/]{1,2}");
    private static final Pattern SURE_FIELD = Pattern.compile("(?:Target|Subject)UserName=");
    private static final Pattern SURE_USER = Pattern.compile("\\p{L}[" + LETTERS + "._-]{3,63}");

    /**
     * Whether the name of a user that stands behind a domain or a folder is one wherever it stands from now on.
     *
     * @param before the domain without the mark behind it, or the folder or name of a value with it
     */
    static boolean isSure(String before, String user) {
        return SURE_USER.matcher(user).matches() && !NameLists.isShared(FoldedText.of(user).text())
                && (SURE_DOMAIN.matcher(before).matches() || SURE_FOLDER.matcher(before).matches()
                        || SURE_FIELD.matcher(before).matches());
    }
}
