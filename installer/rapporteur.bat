@echo off
rem Starts Rapporteur: finds a Java 25 or newer, and gives it the program beside this script.
rem Looked at in this order: RAPPORTEUR_JAVA_HOME, JAVA_HOME, the PATH, the JDK that built the program.
setlocal EnableExtensions DisableDelayedExpansion

set "lib=%~dp0..\lib"
set "java="

if defined RAPPORTEUR_JAVA_HOME call :take "%RAPPORTEUR_JAVA_HOME%"
if not defined java if defined JAVA_HOME call :take "%JAVA_HOME%"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :take "%%~dp$PATH:J.."
if not defined java if exist "%lib%\built-by" for /f "usebackq delims=" %%H in ("%lib%\built-by") do call :take "%%H"
if not defined java (
    echo Rapporteur needs Java 25 or newer and found none: install one, and name its folder in RAPPORTEUR_JAVA_HOME. 1>&2
    exit /b 2
)

rem A document is made before the slow compiler pays; a large store is read, and a window stays open, longer.
set "compiler=4"
if "%~1"=="demo" set "compiler=1"
if "%~1"=="export" set "compiler=1"

rem Ciphers are compiled early: a store is read at the start, and a few long saves do not look like much to Java.
rem Methods are joined less: compiling them was half of all the work while the search index is built.
rem What is not needed is given back: building the search index leaves hundreds of megabytes behind.
rem No dump and no debugger may reach what the program has in memory.
"%java%" ^
    -Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=%compiler% ^
    -Xms64m -Xmx768m -Xmn48m -XX:SurvivorRatio=4 -XX:MetaspaceSize=128m ^
    -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps ^
    -XX:TrimNativeHeapInterval=10000 -Xlog:trimnative=off ^
    -XX:InlineSmallCode=1000 -XX:FreqInlineSize=120 ^
    -XX:CompileCommand=quiet ^
    -XX:CompileCommand="CompileThresholdScaling,com.sun.crypto.provider.*::*,0.05" ^
    -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:+DisableAttachMechanism ^
    --module-path "%lib%\javafx" --add-modules javafx.controls ^
    --enable-native-access=javafx.graphics ^
    -cp "%lib%\*" org.rapporteur.Main %*
exit /b %ERRORLEVEL%

rem Sets java where the JDK in folder %1 is new enough, as its release file tells.
:take
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "delims=." %%M in ("%%~V") do if %%M geq 25 set "java=%~1\bin\java.exe"
exit /b 0
