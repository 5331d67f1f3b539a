//! Placeholder until the fast executor is written: interprets. To be replaced as a whole.
use crate::{graph::*,sizes::*,parameters::*,sequence::*,trace::*,interpret::*};
#[derive(Debug)] pub struct Plan{cell:Cell,p:Option<Parameters>}
impl Plan{ pub fn new(cell:&Cell,_:Sizes,_:usize)->Plan{Plan{cell:cell.clone(),p:None}}
pub fn load(&mut self,p:&Parameters){self.p=Some(p.clone())}
pub fn forward_step(&mut self,s:&Sequence,t:&mut Trace,i:usize){Interpreter{cell:&self.cell,parameters:self.p.as_ref().unwrap(),sequence:s,nudges:&[]}.forward_step(t,i)}
pub fn backward_step(&mut self,s:&Sequence,t:&mut Trace,i:usize){Interpreter{cell:&self.cell,parameters:self.p.as_ref().unwrap(),sequence:s,nudges:&[]}.backward_step(t,i)}
pub fn gradients(&mut self,_:&mut Trace){}}
