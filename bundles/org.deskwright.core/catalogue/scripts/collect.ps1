# Collects what Deskwright still lacks for: {title}
#
# It only reads, and writes what the AWS CLI prints into a folder: the first argument, else "deskwright-evidence".
# Open that folder in Deskwright together with what you had. Each account is called by a profile with the number of
# the account for a name; where yours are called otherwise, set them beforehand:
#   $env:PROFILE_111122223333 = 'production'; .\collect.ps1
param([string]$Out = 'deskwright-evidence')
$script:failed = 0

function Collect([string]$Account, [string]$Region, [string]$File, [string[]]$Call) {
    $own = [Environment]::GetEnvironmentVariable("PROFILE_$Account")
    $as = if ($own) { $own } else { $Account }
    $folder = Join-Path (Join-Path $Out $Account) $Region
    New-Item -ItemType Directory -Force -Path $folder | Out-Null
    $answer = & aws @Call --region $Region --profile $as --output json
    if ($LASTEXITCODE -eq 0) {
        $answer | Out-File -Encoding utf8 -FilePath (Join-Path $folder $File)
        Write-Output "read $Account/$Region/$File"
    } else {
        Write-Warning "could not read $Account/$Region/$File"
        $script:failed++
    }
}

