; Set-up program for Windows (Inno Setup 6.3 or newer). For one user, without administrator rights.
; Started by installer/pack.py, which gives Version, Source (the packaged folder) and Name.
; NOT RUN YET: written on a machine without Windows. The first run on Windows must be looked at by a person.
;
; What it leaves alone when removed: every plan of the user (.dxplan, wherever it lies) and the data folder
; %LOCALAPPDATA%\dxplanner with working copies and backups. It removes only what it has put there itself.

#ifndef Version
  #error Start this by "py run.py bundle": it says which version and which folder.
#endif

[Setup]
; Never change AppId: by it a newer version finds the older one.
AppId={{8E1B6C1F-5B0F-4C53-9B7A-2D6E0A4B7C11}
AppName=DXプランナー
AppVerName=DXプランナー {#Version}
AppVersion={#Version}
AppPublisher=dxplanner
VersionInfoVersion={#Version}
DefaultDirName={localappdata}\Programs\dxplanner
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10, version 1809: the oldest that Qt supports.
MinVersion=10.0.17763
LicenseFile={#Source}\LICENSE.txt
OutputBaseFilename={#Name}
SetupIconFile=dxplanner.ico
UninstallDisplayIcon={app}\dxplanner.exe
UninstallDisplayName=DXプランナー
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "japanese"; MessagesFile: "compiler:Languages\Japanese.isl"

[Tasks]
Name: "desktopicon"; Description: "デスクトップにアイコンを置く"; Flags: unchecked

[InstallDelete]
; The libraries of an older version: a file that is no longer part of the program must not stay.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
; `portable` and `data` belong to the folder that is carried around, not to an installed program.
Source: "{#Source}\*"; DestDir: "{app}"; Excludes: "\portable,\portable.txt,\data"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{userprograms}\DXプランナー"; Filename: "{app}\dxplanner.exe"
Name: "{userdesktop}\DXプランナー"; Filename: "{app}\dxplanner.exe"; Tasks: desktopicon

[Registry]
; .dxplan for this user. The type is ours and goes; the ending is only given back, other programs may use it, too.
Root: HKCU; Subkey: "Software\Classes\dxplanner.plan"; ValueType: string; ValueData: "DX推進計画"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\dxplanner.plan\DefaultIcon"; ValueType: string; ValueData: "{app}\dxplanner.exe,0"
Root: HKCU; Subkey: "Software\Classes\dxplanner.plan\shell\open\command"; ValueType: string; ValueData: """{app}\dxplanner.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.dxplan"; ValueType: string; ValueData: "dxplanner.plan"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.dxplan\OpenWithProgids"; ValueType: string; ValueName: "dxplanner.plan"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty

[Run]
Filename: "{app}\dxplanner.exe"; Description: "DXプランナーを開く"; Flags: nowait postinstall skipifsilent

[Messages]
japanese.ConfirmUninstall=%1 を削除します。計画のファイル（.dxplan）と控えは、そのまま残ります。よろしいですか？
