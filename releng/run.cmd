@echo off
rem Builds Deskwright when it has not been built and starts it: the workbench on the sample case without arguments,
rem the command line with arguments. Needs a JDK 25 or newer (JAVA_HOME) and Maven 3.9 on the PATH.
setlocal
set "root=%~dp0.."
set "product=%root%\releng\org.deskwright.product\target\products\org.deskwright\win32\win32\x86_64\deskwright"
if exist "%product%\deskwright.cmd" goto start
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo deskwright: set JAVA_HOME to a JDK 25 or newer 1>&2
  exit /b 1
)
where mvn >nul 2>&1
if errorlevel 1 (
  echo deskwright: put Maven 3.9 on the PATH; releng\verify on Linux fetches it by itself 1>&2
  exit /b 1
)
echo deskwright: building, the first time this takes some minutes 1>&2
pushd "%root%"
call mvn -q -B -ntp package -DskipTests
if errorlevel 1 exit /b 1
popd
:start
if "%~1"=="" ( call "%product%\deskwright.cmd" --sample ) else ( call "%product%\deskwright.cmd" %* )
exit /b %ERRORLEVEL%
