"""Fills a domain that is not served yet: accounts, organizational units, GPOs with their files, and links of every kind.

seed.py FOLDER HOST

Beside it, in client/applies.txt, stands which GPOs apply to each account as samba-tool tells it: what the tests hold
our own reckoning against. samba-tool looks at links, enforcement, inheritance, halves and the right to read; not at the
right to apply, at WMI filters, or at sites.
"""
import os
import struct
import sys
import uuid

import ldb
from samba.auth import system_session
from samba.dcerpc import security
from samba.ndr import ndr_pack, ndr_unpack
from samba.netcmd.main import cmd_sambatool
from samba.param import LoadParm
from samba.samdb import SamDB

FOLDER, HOST = sys.argv[1:]
DOMAIN = HOST.split(".", 1)[1]
CONF = os.path.join(FOLDER, "etc/smb.conf")
DATABASE = os.path.join(FOLDER, "private/sam.ldb")
SYSVOL = os.path.join(FOLDER, "state/sysvol", DOMAIN, "Policies")

DISABLED, ENFORCED = 1, 2
USER_OFF, COMPUTER_OFF = 1, 2
APPLY = "edacfd8f-ffb3-11d1-b41d-00a0c968f939"
READ = "RPLCLORC"
SYSTEM = r"Software\Microsoft\Windows\CurrentVersion\Policies\System"

lp = LoadParm()
lp.load(CONF)
db = SamDB(url=DATABASE, lp=lp, session_info=system_session(lp))
BASE = str(db.get_default_basedn())
SID = str(db.get_domain_sid())
gpos = {}


def text16(text):
    return text.encode("utf-16-le")


def template(sections):
    text = '[Unicode]\r\nUnicode=yes\r\n[Version]\r\nsignature="$CHICAGO$"\r\nRevision=1\r\n'
    for name, lines in sections:
        text += "[" + name + "]\r\n" + "".join(line + "\r\n" for line in lines)
    return b"\xff\xfe" + text16(text)


def registry(entries):
    out = b"PReg" + struct.pack("<I", 1)
    for key, value, number in entries:
        out += text16("[" + key + "\0;" + value + "\0;") + struct.pack("<I", 4) + text16(";") + struct.pack("<I", 4)
        out += text16(";") + struct.pack("<I", number) + text16("]")
    return out


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def modify(dn, **values):
    message = ldb.Message(ldb.Dn(db, dn))
    for name, value in values.items():
        message[name] = ldb.MessageElement(value, ldb.FLAG_MOD_REPLACE, name)
    db.modify(message)


# what clients call for a file of a GPO, with the tool that wrote it
TEMPLATES = "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]"
TEMPLATES_OF_USERS = "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F73-3407-48AE-BA88-E8213C6761F1}]"
SECURITY_SETTINGS = "[{827D319E-6EAC-11D2-A4EA-00C04F79F83A}{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}]"


def extensions(files):
    called = {}
    for path in sorted(files):
        if path.endswith("GptTmpl.inf"):
            called.setdefault("gPCMachineExtensionNames", []).append(SECURITY_SETTINGS)
        elif path.startswith("Machine/"):
            called.setdefault("gPCMachineExtensionNames", []).append(TEMPLATES)
        else:
            called.setdefault("gPCUserExtensionNames", []).append(TEMPLATES_OF_USERS)
    return {name: "".join(sorted(all)) for name, all in called.items()}


def gpo(name, flags=0, version=1, version_in_files=None, files=None, wmi=None, rights=None, listed=True):
    """rights: what is put before the list of rights, or the whole list when it begins with D:
    listed: whether the directory tells clients what to call for its files"""
    guid = "{" + str(uuid.uuid5(uuid.NAMESPACE_DNS, name)).upper() + "}"
    dn = "CN=%s,CN=Policies,CN=System,%s" % (guid, BASE)
    db.add({"dn": dn, "objectClass": "groupPolicyContainer"})
    values = {
        "displayName": name, "flags": str(flags), "versionNumber": str(version), "gPCFunctionalityVersion": "2",
        "gPCFileSysPath": "\\\\%s\\sysvol\\%s\\Policies\\%s" % (DOMAIN, DOMAIN, guid)}
    if files and listed:
        values.update(extensions(files))
    if wmi:
        values["gPCWQLFilter"] = "[%s;%s;0]" % (DOMAIN, wmi)
    modify(dn, **values)
    if rights:
        old = ndr_unpack(security.descriptor, db.search(base=dn, scope=ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"])
                         [0]["nTSecurityDescriptor"][0]).as_sddl(security.dom_sid(SID))
        before, after = old.split("D:", 1)
        at = after.index("(")
        new = before + "D:" + after[:at] + rights + after[at:] if not rights.startswith("D:") else before + rights
        descriptor = security.descriptor.from_sddl(new, security.dom_sid(SID))
        modify(dn, nTSecurityDescriptor=ndr_pack(descriptor))
    folder = os.path.join(SYSVOL, guid)
    in_files = version if version_in_files is None else version_in_files
    write(os.path.join(folder, "GPT.INI"), b"[General]\r\nVersion=%d\r\n" % in_files)
    for path, content in (files or {}).items():
        write(os.path.join(folder, path), content)
    gpos[name] = dn
    return guid


def links(dn, *pairs):
    """Of the place, the first the one that is done last and wins."""
    value = "".join("[LDAP://%s;%d]" % (gpos.get(name, name), options) for name, options in reversed(pairs))
    old = db.search(base=dn, scope=ldb.SCOPE_BASE, attrs=["gPLink"])[0]
    modify(dn, gPLink=value + (str(old["gPLink"][0]) if "gPLink" in old else ""))


def unit(dn, block=False):
    db.add({"dn": dn, "objectClass": "organizationalUnit"})
    if block:
        modify(dn, gPOptions="1")


def user(name, parent, password="Passw0rd!User"):
    dn = "CN=%s,%s" % (name, parent)
    db.add({"dn": dn, "objectClass": "user", "sAMAccountName": name, "userPrincipalName": name + "@" + DOMAIN,
            "unicodePwd": text16('"' + password + '"'), "userAccountControl": "66048"})
    accounts.append(name)
    return dn


def computer(name, parent):
    dn = "CN=%s,%s" % (name, parent)
    db.add({"dn": dn, "objectClass": "computer", "sAMAccountName": name + "$", "userAccountControl": "4096"})
    accounts.append(name + "$")
    return dn


def group(name, *members):
    dn = "CN=%s,CN=Users,%s" % (name, BASE)
    db.add({"dn": dn, "objectClass": "group", "sAMAccountName": name, "member": list(members)})
    sid = db.search(base=dn, scope=ldb.SCOPE_BASE, attrs=["objectSid"])[0]["objectSid"][0]
    return dn, str(ndr_unpack(security.dom_sid, sid))


# the value is made up: Amazon publishes the names of its template's values in the template alone
TEMPLATE = r"""<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0">
  <categories><category name="dcv" displayName="$(string.dcv)"/></categories>
  <policies>
    <policy name="audio" class="Machine" displayName="$(string.audio)" key="Software\Policies\Amazon\WSP" valueName="made_up">
      <parentCategory ref="dcv"/>
      <enabledValue><decimal value="1"/></enabledValue>
      <disabledValue><decimal value="0"/></disabledValue>
    </policy>
  </policies>
</policyDefinitions>
"""
TEXTS = """<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources revision="1.0" schemaVersion="1.0">
  <resources><stringTable><string id="dcv">DCV</string><string id="audio">TITLE</string></stringTable></resources>
</policyDefinitionResources>
"""
OLD_TEMPLATE = """CLASS MACHINE
CATEGORY !!PCoIP
  KEYNAME "Software\\Policies\\Teradici\\PCoIP\\pcoip_admin"
  POLICY !!Audio
    VALUENAME "pcoip.made_up"
  END POLICY
END CATEGORY

[strings]
PCoIP="PCoIP Session Variables"
Audio="Configure the audio"
"""

accounts = []
WORKSPACES = "OU=WorkSpaces," + BASE
PILOT = "OU=Pilot," + WORKSPACES
BLOCKED = "OU=Blocked," + WORKSPACES
INSIDE = "OU=Inside," + BLOCKED
DOUBLE = "OU=Blocked again," + INSIDE
STAFF = "OU=Staff," + BASE
EMPTY = "OU=Without links," + BASE

db.transaction_start()
for place, block in ((WORKSPACES, False), (PILOT, False), (BLOCKED, True), (INSIDE, False), (DOUBLE, True),
                     (STAFF, False), (EMPTY, False)):
    unit(place, block)

user("reader", "CN=Users," + BASE, "Passw0rd!Reader")
user("nolinks", EMPTY)
user("staff", STAFF)
user("pilot", PILOT)
user("blocked", BLOCKED)
user("inside", INSIDE)
user("double", DOUBLE)
quarantined = computer("WSQUARANTINE", WORKSPACES)
member = computer("WSMEMBER", WORKSPACES)
computer("WSPLAIN", WORKSPACES)
computer("WSPILOT", PILOT)
computer("WSBLOCKED", BLOCKED)
computer("WSINSIDE", INSIDE)
computer("WSDOUBLE", DOUBLE)
computer("WSNOLINKS", EMPTY)
computer("WSDEFAULT", "CN=Computers," + BASE)
muted_user = user("muted", STAFF)
accounts.append("DC1$")

inner, _ = group("Quarantine machines", quarantined)
_, quarantine = group("Quarantine", inner)
_, members = group("WorkSpaces members", member)
_, muted = group("Muted people", muted_user)

LAPTOPS = "{" + str(uuid.uuid5(uuid.NAMESPACE_DNS, "laptops")).upper() + "}"
db.add({"dn": "CN=%s,CN=SOM,CN=WMIPolicy,CN=System,%s" % (LAPTOPS, BASE), "objectClass": "msWMI-Som",
        "msWMI-ID": LAPTOPS, "msWMI-Name": "Laptops only", "msWMI-Author": "tests", "msWMI-Parm1": "Machines with a battery",
        "msWMI-Parm2": "1;3;10;35;WQL;root\\CIMv2;select * from Win32_Battery where 1=1;",
        "msWMI-CreationDate": "20261126090000.000000-000", "msWMI-ChangeDate": "20261126090000.000000-000"})

SECURITY = "Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf"
gpo("Domain baseline", files={SECURITY: template([("Registry Values", [
    "MACHINE\\" + SYSTEM + "\\LegalNoticeCaption=1,\"Notice\"",
    "MACHINE\\" + SYSTEM + "\\LegalNoticeText=7,Authorised use only"])])})
gpo("Domain software", files={"Machine/Registry.pol": registry([
    (r"Software\Policies\Microsoft\Windows\Installer", "DisableMSI", 2)])})
gpo("Domain retired")
gpo("Domain enforced and retired")
gpo("Network logon", files={SECURITY: template([("Privilege Rights", ["SeNetworkLogonRight = *%s-515" % SID])])})
gpo("Network logon for the pilot", files={SECURITY: template([
    ("Privilege Rights", ["SeNetworkLogonRight = *%s-513,*S-1-5-32-544" % SID])])})
gpo("Web access", files={"Machine/Registry.pol": registry([(SYSTEM, "DontDisplayLastUserName", 1),
                                                          (SYSTEM, "HideFastUserSwitching", 0)])})
gpo("Enforced on WorkSpaces", files={"Machine/Registry.pol": registry([(SYSTEM, "DisableCAD", 0)])})
gpo("Computer half off", flags=COMPUTER_OFF)
gpo("User half off", flags=USER_OFF)
gpo("Both halves off", flags=USER_OFF | COMPUTER_OFF)
gpo("Denied to quarantine", rights="(D;;%s;;;%s)(OD;;CR;%s;;%s)" % (READ, quarantine, APPLY, quarantine))
gpo("Members only", rights="D:PAI(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;DA)(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;SY)"
    "(A;CI;%s;;;%s)(OA;CI;CR;%s;;%s)" % (READ, members, APPLY, members))
gpo("Not applied to the muted", rights="(OD;;CR;%s;;%s)" % (APPLY, muted))
gpo("Laptops", wmi=LAPTOPS)
gpo("Linked twice")
gpo("Of the blocked", version=65537, listed=False, files={"User/Registry.pol": registry([(SYSTEM, "DisableTaskMgr", 1)])})
gpo("Enforced inside")
gpo("Older in SYSVOL", version=65538, version_in_files=65537)
gpo("At the site")
gpo("Linked nowhere")

links(BASE, ("Domain baseline", ENFORCED), ("Domain software", 0), ("Domain retired", DISABLED),
      ("Domain enforced and retired", ENFORCED | DISABLED), ("Older in SYSVOL", 0))
links(WORKSPACES, ("Enforced on WorkSpaces", ENFORCED), ("Network logon", 0), ("Web access", 0), ("Computer half off", 0),
      ("User half off", 0), ("Both halves off", 0), ("Denied to quarantine", 0), ("Members only", 0), ("Laptops", 0),
      ("Linked twice", 0))
links(PILOT, ("Network logon for the pilot", 0), ("Linked twice", 0),
      ("CN={00000000-0000-0000-0000-00000000DEAD},CN=Policies,CN=System," + BASE, 0))
links(BLOCKED, ("Of the blocked", 0))
links(INSIDE, ("Enforced inside", ENFORCED), ("Web access", DISABLED))
links(DOUBLE, ("Network logon", 0))
links(STAFF, ("Not applied to the muted", 0), ("Domain retired", 0))
links("CN=Default-First-Site-Name,CN=Sites,CN=Configuration," + BASE, ("At the site", 0))

# what the service that keeps DNS would add: without it, Kerberos finds no service by these names
modify("CN=DC1,OU=Domain Controllers," + BASE, servicePrincipalName=sorted(
    {str(name) for name in db.search(base="CN=DC1,OU=Domain Controllers," + BASE, scope=ldb.SCOPE_BASE,
                                     attrs=["servicePrincipalName"])[0]["servicePrincipalName"]}
    | {"ldap/" + HOST, "ldap/%s/%s" % (HOST, DOMAIN), "ldap/DC1", "cifs/" + HOST}))
db.transaction_commit()

# a store of templates in two languages, and templates within a GPO as older editors put them there
STORE = os.path.join(SYSVOL, "PolicyDefinitions")
write(os.path.join(STORE, "wsp.admx"), TEMPLATE.encode())
for language, title in (("de-DE", "Tonaufnahme umleiten"), ("en-US", "Enable/disable audio-in redirection")):
    write(os.path.join(STORE, language, "wsp.adml"), TEXTS.replace("TITLE", title).encode())
for name in ("Web access", "Network logon"):
    write(os.path.join(SYSVOL, gpos[name].split(",")[0][3:], "Adm/pcoip.adm"), OLD_TEMPLATE.encode())

for folder, _, files in os.walk(SYSVOL):
    os.chmod(folder, 0o755)
    for file in files:
        os.chmod(os.path.join(folder, file), 0o644)

# its commands print to the standard output that there was when they were loaded
sys.stdout.flush()
os.dup2(os.open(os.path.join(FOLDER, "client/applies.txt"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), 1)
for account in accounts:
    code = cmd_sambatool()._run("samba-tool", "gpo", "list", account, "-H", DATABASE, "-s", CONF)
    sys.stdout.flush()
    if code:
        raise SystemExit("samba-tool gpo list %s ended with %s" % (account, code))
